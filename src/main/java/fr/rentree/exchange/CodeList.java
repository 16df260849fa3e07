package fr.rentree.exchange;

/** The nomenclatures that a column may draw its codes from, as a fault names them. */
enum CodeList {
    COUNTRY("de pays de l'INSEE", " : 100 pour la France"),
    NATIONALITY("de nationalité de l'INSEE", " : 100 pour la France, 999 si elle n'est pas déterminée"),
    DEPARTMENT("de département", " : 034 pour l'Hérault, 02A pour la Corse-du-Sud"),
    REGIME("de régime", " : 10, 11, 12, 20, 22 ou 90"),
    STATUS("de statut", " : 01, 02 ou 03"),
    ACCOMMODATION("d'hébergement", " : de 1 à 5"),
    BAC_SERIES("de série de baccalauréat", " : NBGE ou ST2S, par exemple"),
    BAC_MENTION("de mention", " : TB, B, AB ou P"),
    FAMILY("de situation familiale", " : de 1 à 4"),
    OCCUPATION("de catégorie socioprofessionnelle", " : 84 pour élève ou étudiant"),
    SITUATION("de situation l'année précédente", " : S ou H, par exemple"),
    LAST_DIPLOMA("de type de diplôme", " : A pour le baccalauréat, par exemple"),
    GRANT("de bourse", " : CROUS ou REGION, par exemple");

    private final String french;
    private final String example;

    CodeList(String french, String example) {
        this.french = french;
        this.example = example;
    }

    String french() {
        return french;
    }

    String example() {
        return example;
    }
}
