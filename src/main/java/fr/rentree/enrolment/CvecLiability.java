package fr.rentree.enrolment;

import fr.rentree.cvec.CvecRule;

/** « Liable = régime 10, 11 or 12 and not an incoming exchange student » (product 3.2), for any programme of this year. */
final class CvecLiability {

    private CvecLiability() {}

    static boolean liable(Journey journey) {
        return journey.enrolled().stream().anyMatch(CvecLiability::liable);
    }

    static boolean liable(Journey.Chosen each) {
        return CvecRule.liable(each.offer().regime(), each.offer().incoming());
    }
}
