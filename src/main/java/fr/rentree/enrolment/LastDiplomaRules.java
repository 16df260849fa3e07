package fr.rentree.enrolment;

import fr.rentree.enrolment.Answers.LastDiploma;
import fr.rentree.enrolment.Answers.LastEstablishment;
import fr.rentree.shared.Place;
import fr.rentree.student.StudentRecord;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Last diploma and last establishment: « asked only if the record lacks them; chronology checked (bac ≥ birth + 15, diploma
 * ≥ bac, not in the future) » (product 3.5). The last establishment follows from the previous year but for those who come
 * back after a year without studies.
 */
record LastDiplomaRules(FieldParser check, StudentRecord student, EnrolmentFacts facts) {

    /** « Aucune scolarité l'année précédente, études supérieures commencées auparavant ». */
    static final String AFTER_A_BREAK = "U";

    /** « Aucun diplôme supérieur », under both of its codes: nobody has got it anywhere in any year. */
    private static final Set<String> NO_DIPLOMA = Set.of("T", "Z");

    private static final int YOUNGEST_BACHELOR = 15;

    /** Whether the record lacks the last diploma. */
    static boolean asksDiploma(StudentRecord record) {
        var type = record.lastDiplomaType();
        return type == null || !NO_DIPLOMA.contains(type) && record.lastDiplomaYear() == null;
    }

    /** Whether this situation makes the last establishment unknown. */
    static boolean asksEstablishment(String situation) {
        return situation.equals(AFTER_A_BREAK);
    }

    @Nullable
    LastDiploma diploma(AnnualForm.LastForm form) {
        var type =
                check.oneOf("lastDiploma.type", form.type(), facts.references().lastDiplomaTypes()::offers);
        if (NO_DIPLOMA.contains(type)) return new LastDiploma(type, null, null);
        var year = year("lastDiploma.year", form.year(), facts.today().getYear());
        var place = place("lastDiploma.place", form);
        return year == null || place == null ? null : new LastDiploma(type, year, place);
    }

    @Nullable
    LastEstablishment establishment(AnnualForm.LastForm form) {
        var type = check.oneOf(
                "lastEstablishment.type", form.type(), facts.references().establishmentTypes()::offers);
        var year = year(
                "lastEstablishment.year", form.year(), facts.campaign().year().first() - 2);
        var place = place("lastEstablishment.place", form);
        var field = "lastEstablishment.establishment";
        var text = check.optional(field, form.establishment(), PreviousYearRules.LONGEST);
        var establishment = text == null ? null : PreviousYearRules.establishment(field, text, check);
        return year == null || place == null ? null : new LastEstablishment(type, year, place, establishment);
    }

    private @Nullable Place place(String field, AnnualForm.LastForm form) {
        return new PlaceRules(check, facts.references()).place(field, form.place());
    }

    /** A record's own dates bind only where they can be true: what the student cannot mend must not block. */
    private @Nullable Integer year(String field, String typed, int latest) {
        int earliest = student.birthDate().year() + YOUNGEST_BACHELOR;
        var bac = student.bacYear();
        if (bac != null && bac > earliest && bac <= latest) earliest = bac;
        if (earliest > latest) earliest = student.birthDate().year();
        return check.number(field, typed, earliest, latest);
    }
}
