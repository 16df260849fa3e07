package fr.rentree.exchange;

/** The origin of a package's academic year. */
enum YearOrigin {
    SAID("dite par --year"),
    OPENINGS("d'après les dates d'ouverture"),
    CURRENT("la campagne en vigueur");

    private final String french;

    YearOrigin(String french) {
        this.french = french;
    }

    /** As the summary gives it after the year. */
    String french() {
        return french;
    }
}
