package fr.rentree.cvec;

/** The national register's answer about a number. No answer ever blocks an enrolment. */
public sealed interface CvecAnswer {

    /** The number is valid, and this student's. */
    record Confirmed() implements CvecAnswer {}

    /** The register has no such number for this name. */
    record NotFound() implements CvecAnswer {}

    /** The number is valid, but somebody else's, or differently written. */
    record Different(boolean names, boolean birthDate) implements CvecAnswer {}

    /** The number is valid, and under this student's name; the date of birth cannot be compared, for none can be read. */
    record Undated() implements CvecAnswer {}

    /**
     * There is such an attestation, but it does not count: not paid, cancelled, …
     *
     * @param label of the state, in the register's words; short, perhaps empty
     */
    record NotValid(int state, String label) implements CvecAnswer {}

    /** The register was not asked, did not answer in time, or not in its words: « à vérifier », asked again later. */
    record NoAnswer() implements CvecAnswer {}
}
