package fr.rentree.cvec;

import fr.rentree.shared.AcademicYear;

/** The result of reading a typed CVEC number. */
public sealed interface CvecReading {

    /**
     * A number of this year.
     *
     * @param suffixGiven whether the {@code / NAME} of the attestation was pasted along, and is this student's
     */
    record Read(CvecNumber number, boolean suffixGiven) implements CvecReading {}

    /** Not a CVEC number at all. */
    record Unreadable() implements CvecReading {}

    /** Not quite a number: a letter stands for the digit that looks like it. */
    record Meant(CvecNumber number) implements CvecReading {}

    /** The example that is beside the field. */
    record Example() implements CvecReading {}

    /** Another number of the student's, in its usual form. */
    record OtherKind(Kind kind) implements CvecReading {}

    /** Numbers that are often mistaken for a CVEC number. */
    enum Kind {
        INE,
        STUDENT_NUMBER
    }

    /** « Ce numéro est celui d'une autre année (2025-2026) ». */
    record OtherYear(AcademicYear guess) implements CvecReading {}

    /** The pasted {@code / NAME} is not the beginning of the family or used name. */
    record OtherName() implements CvecReading {}
}
