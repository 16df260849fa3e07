package fr.rentree.enrolment.web;

import fr.rentree.shared.web.Field;
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
        Around around,
        List<Programme> programmes,
        Known knownPrevious,
        Field previous,
        Field previousDepartment,
        Field previousCountry,
        Field situation,
        Map<String, String> asked,
        PlaceFields situationPlace,
        Field situationCountry,
        Field establishment,
        LastFields lastEstablishment,
        @Nullable LastFields lastDiploma,
        Known knownOccupation,
        Field occupation,
        Map<String, String> idle,
        Field workShare,
        Known knownParents,
        Field parent1Occupation,
        Field parent2Occupation,
        Known knownGrant,
        Field grant,
        Field grantNumber,
        @Nullable Field ward,
        List<Document> documents,
        List<Notice> notices) {

    /**
     * What is asked for one chosen programme.
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
            Known knownStatus,
            Field status,
            @Nullable Field confirmed,
            @Nullable Field maintained,
            Known knownStay,
            @Nullable Field gapYear,
            @Nullable Field exchange) {}

    /** A country and a département. */
    public record PlaceFields(Field country, Field department) {}

    /** A last diploma or establishment; of which one, only the second is asked. */
    public record LastFields(
            Field type,
            Field year,
            PlaceFields place,
            @Nullable Field establishment) {}

    /** A text to agree to. */
    public record Document(Field answer, String title, String html, boolean blocking) {}

    /** A text to know of. */
    public record Notice(String title, String html) {}
}
