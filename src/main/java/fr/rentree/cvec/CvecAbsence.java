package fr.rentree.cvec;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The reasons for giving no CVEC number. Its words are {@code enrolment.personal.cvecAbsence.<name>}. */
public enum CvecAbsence {
    /** « Mon attestation est en cours »: the way goes on, but is not finished without a number. */
    PENDING,
    /** An employer or another body pays for the studies: who is in formation continue owes none. */
    FUNDED,
    /** « Je viens en échange »: an exchange that the offer does not know of. */
    EXCHANGE,
    /** Something else, in the student's own words. */
    OTHER;

    /** Whether the student says that none is owed: a case follows, and the enrolment is « à vérifier ». */
    public boolean exempt() {
        return this != PENDING;
    }

    /** As it is stored; where there was a box « Je viens en échange », until November 2026, {@code true} was stored. */
    @JsonCreator
    static CvecAbsence stored(String text) {
        return text.equals("true") ? EXCHANGE : valueOf(text);
    }
}
