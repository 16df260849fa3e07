package fr.rentree.enrolment;

import fr.rentree.cvec.CvecRule;

/** « Liable = régime 10, 11 or 12 and not an incoming exchange student » (product 3.2), for any programme of this year. */
final class Liability {

    private Liability() {}

    static boolean liable(Way way) {
        return way.enrolled().stream().anyMatch(Liability::liable);
    }

    static boolean liable(Way.Chosen each) {
        return CvecRule.liable(each.offer().regime(), each.offer().incoming());
    }
}
