package fr.rentree.firstuse;

/** The pages of the first use of an account, in order (product 6). */
enum FirstUseStep {
    IDENTITY("identite"),
    ADDRESS("courriel"),
    CHARTER("charte"),
    PASSWORD("mot-de-passe");

    private final String page;

    FirstUseStep(String page) {
        this.page = page;
    }

    String path() {
        return FirstUsePage.PATH + "/" + page;
    }

    /** Template, and prefix of its words. */
    String page() {
        return page;
    }
}
