package fr.rentree.enrolment;

/** The steps of the way, in their order (product section 2). A step's words are under {@code enrolment.step.<key>}. */
public enum Step {
    INFORMATION("informations"),
    CHOICE("choix"),
    PERSONAL("donnees-personnelles"),
    ANNUAL("donnees-annuelles"),
    FEES("droits"),
    RECAP("recapitulatif");

    private final String slug;

    Step(String slug) {
        this.slug = slug;
    }

    /** The step's last part of the URL: {@code donnees-personnelles}. */
    public String slug() {
        return slug;
    }

    public String path() {
        return "/reinscription/" + slug;
    }

    /** Key of the step's name. */
    public String title() {
        return "enrolment.step." + slug;
    }

    public int number() {
        return ordinal() + 1;
    }

    /** The step after this one; the recap has none. */
    public Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
