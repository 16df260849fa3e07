package fr.rentree.enrolment.web;

import fr.rentree.web.FormField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * « Données annuelles »: only what applies to this student.
 *
 * @param asked situation → what it asks for, so that the page hides the rest
 * @param idle the occupations that ask for no share of full time: most do
 * @param lastDiploma {@code null} where the record has one
 * @param ward {@code null} where no fee depends on it
 */
public record AnnualView(
        StepFrame stepFrame,
        List<Programme> programmes,
        FoldedGroup knownPrevious,
        FormField previous,
        FormField previousDepartment,
        FormField previousCountry,
        FormField situation,
        Map<String, String> asked,
        PlaceFields situationPlace,
        FormField situationCountry,
        FormField establishment,
        LastFields lastEstablishment,
        @Nullable LastFields lastDiploma,
        FoldedGroup knownOccupation,
        FormField occupation,
        Map<String, String> idle,
        FormField workShare,
        FoldedGroup knownParents,
        FormField parent1Occupation,
        FormField parent2Occupation,
        FoldedGroup knownGrant,
        FormField grant,
        FormField grantNumber,
        @Nullable FormField ward,
        List<Document> documents,
        List<Notice> notices) {

    /**
     * The questions for one chosen programme.
     *
     * @param key value of the hidden field that says which one
     * @param confirmed asked once a status contradicts the régime
     * @param maintained {@code null} outside institutes; {@code gapYear} and {@code exchange} where there is none
     */
    public record Programme(
            String name,
            String key,
            String label,
            String regime,
            FoldedGroup knownStatus,
            FormField status,
            @Nullable FormField confirmed,
            @Nullable FormField maintained,
            FoldedGroup knownStay,
            @Nullable FormField gapYear,
            @Nullable FormField exchange) {}

    /** A country and a département. */
    public record PlaceFields(FormField country, FormField department) {}

    /** A last diploma or establishment; of which one, only the second is asked. */
    public record LastFields(
            FormField type,
            FormField year,
            PlaceFields place,
            @Nullable FormField establishment) {}

    /** A text to agree to. */
    public record Document(FormField answer, String title, String html, boolean blocking) {}

    /** A text to know of. */
    public record Notice(String title, String html) {}
}
