package fr.rentree.enrolment;

import fr.rentree.cvec.CvecRule;

/** « Liable = régime 10, 11 or 12 and not an incoming exchange student » (product 3.2), for any programme of this year. */
final class Liability {

    private Liability() {}

    static boolean asksIncoming(Way way) {
        return way.chosen().stream().anyMatch(each -> each.programme().exchange());
    }

    static boolean incoming(Way way) {
        var personal = way.dossier().answers().personal();
        return asksIncoming(way) && personal != null && Boolean.TRUE.equals(personal.incoming());
    }

    /** What is finished counts as it was answered then. */
    static boolean liable(Way way, boolean incoming) {
        return way.finished().stream().anyMatch(each -> liable(each, cameIn(each, way)))
                || way.chosen().stream()
                        .anyMatch(each ->
                                liable(each, incoming && each.programme().exchange()));
    }

    private static boolean cameIn(Way.Chosen finished, Way way) {
        return way.following(finished).filter(it -> "in".equals(it.exchange())).isPresent();
    }

    private static boolean liable(Way.Chosen each, boolean incoming) {
        return CvecRule.liable(each.offer().regime(), incoming);
    }
}
