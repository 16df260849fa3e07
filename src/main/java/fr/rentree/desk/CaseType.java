package fr.rentree.desk;

import java.util.Optional;

/** The subjects of cases (product section 7). Its words are under {@code desk.<key>}. */
public enum CaseType {
    /** « Ce n'est pas la bonne inscription », or none is offered at all. */
    OFFER_WRONG("offerWrong"),
    /** The names on the CVEC attestation are not those of the student card. */
    NAME_DIFFERS("nameDiffers"),
    CVEC_REFUSED("cvecRefused"),
    /** « Je n'ai pas à payer la CVEC », in a régime that owes it. */
    CVEC_NOT_OWED("cvecNotOwed"),
    /** Two have finished with one CVEC number; this is the second one's. */
    CVEC_TAKEN("cvecTaken"),
    /** Something that the student can read but not change. */
    WRONG_DATA("wrongData"),
    /** Something to change when the window has closed. */
    CORRECTION("correction"),
    /** « Non » to « Maintenez-vous votre inscription à l'IFSI de … ? » */
    MAINTAIN_NO("maintainNo"),
    /** Something on this site that cannot be used with a disability: answered within a week. */
    ACCESSIBILITY("accessibility"),
    OTHER("other");

    private final String key;

    CaseType(String key) {
        this.key = key;
    }

    /** The type with this name, as links and buttons write it. */
    public static Optional<CaseType> find(String name) {
        for (var type : values()) if (type.name().equals(name)) return Optional.of(type);
        return Optional.empty();
    }

    /** Whether it is about the enrolment, which its note then makes « à vérifier », or about this site, which the registry answers for. */
    public boolean concernsEnrolment() {
        return this != ACCESSIBILITY;
    }

    /** Key of its words: what it is called, what its form asks. */
    public String key() {
        return "desk." + key;
    }

    /** Key of its short name, for lists, the way and mails. */
    public String title() {
        return key() + ".name";
    }
}
