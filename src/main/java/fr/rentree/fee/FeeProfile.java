package fr.rentree.fee;

/** By which rule a programme's fees are set: the import's {@code profil_droits}. */
public enum FeeProfile {
    /** Partner institute: the institute collects, the university asks for nothing. */
    IF,
    /** National rate of the licence. */
    NO,
    /** National rate of the master. */
    MA,
    /** National rate of the doctorat. */
    DO
}
