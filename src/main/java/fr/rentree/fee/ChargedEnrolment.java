package fr.rentree.fee;

/**
 * One enrolment to charge: the facts that fees rest on.
 *
 * @param diploma SISE code, 7 digits, or empty where there is none
 * @param apprentice whether it is followed under an apprenticeship contract
 */
public record ChargedEnrolment(
        String programme, FeeProfile profile, String diploma, GapYear gapYear, boolean apprentice) {

    private static final String NURSING = "5000789";

    /** A césure taken in the programme. */
    public enum GapYear {
        NONE,
        SEMESTER,
        YEAR
    }

    boolean atInstitute() {
        return profile == FeeProfile.IF;
    }

    boolean nursing() {
        return diploma.equals(NURSING);
    }

    boolean onGapYear() {
        return gapYear != GapYear.NONE;
    }
}
