package fr.rentree.cvec;

/** The national register's answer as it is stored with a number. Its words are {@code enrolment.cvec.<name>}. */
public enum CvecFinding {
    CONFIRMED,
    NAMES_DIFFER,
    BIRTH_DATE_DIFFERS,
    /** Names and birth date. */
    PERSON_DIFFERS,
    /** The names are the student's; the register's date of birth is missing or none. */
    BIRTH_DATE_UNCLEAR,
    NOT_FOUND,
    NOT_VALID,
    /** It was asked and did not answer: asked again later. */
    UNANSWERED;

    public static CvecFinding of(CvecAnswer answer) {
        return switch (answer) {
            case CvecAnswer.Confirmed _ -> CONFIRMED;
            case CvecAnswer.Different(var names, var birthDate) ->
                !names ? BIRTH_DATE_DIFFERS : birthDate ? PERSON_DIFFERS : NAMES_DIFFER;
            case CvecAnswer.Undated _ -> BIRTH_DATE_UNCLEAR;
            case CvecAnswer.NotFound _ -> NOT_FOUND;
            case CvecAnswer.NotValid _ -> NOT_VALID;
            case CvecAnswer.NoAnswer _ -> UNANSWERED;
        };
    }
}
