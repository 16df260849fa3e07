package fr.rentree.enrolment;

import fr.rentree.enrolment.Answers.PreviousAnswer;
import fr.rentree.enrolment.Answers.PreviousYear;
import fr.rentree.reference.Situations.Situation;
import fr.rentree.shared.Place;
import fr.rentree.shared.Uai;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * « En 2025-2026, où étiez-vous inscrit·e ? »: one question instead of half a page of guide (product 3.6). The three usual
 * answers store what the guide of 2019 asks for; any other follows its row of the nomenclature.
 */
record PreviousYearRules(FieldParser check, EnrolmentFacts facts) {

    /** « Autre établissement ou cursus »: institute students, in France and abroad. */
    static final String INSTITUTE = "S";

    static final String UNIVERSITY = "H";

    /** Longer than establishments' names. */
    static final int LONGEST = 100;

    @Nullable
    PreviousYear check(AnnualForm form) {
        if (form.previous().isEmpty()) {
            check.missing("previous");
            return null;
        }
        return switch (PreviousAnswer.valueOf(known(form.previous()))) {
            case INSTITUTE_FRANCE -> {
                var department = places().department("previousDepartment", form.previousDepartment());
                yield department == null
                        ? null
                        : new PreviousYear(PreviousAnswer.INSTITUTE_FRANCE, INSTITUTE, department, null);
            }
            case INSTITUTE_ABROAD -> {
                var country = places().countryAbroad("previousCountry", form.previousCountry());
                yield country.isEmpty()
                        ? null
                        : new PreviousYear(
                                PreviousAnswer.INSTITUTE_ABROAD, INSTITUTE, new Place.Country(country), null);
            }
            case UNIVERSITY ->
                new PreviousYear(
                        PreviousAnswer.UNIVERSITY,
                        UNIVERSITY,
                        new Place.Department(facts.university().department()),
                        facts.university().uai().value());
            case OTHER -> other(form);
        };
    }

    private PlaceRules places() {
        return new PlaceRules(check, facts.references());
    }

    private static String known(String typed) {
        for (var answer : PreviousAnswer.values()) if (answer.name().equals(typed)) return typed;
        return PreviousAnswer.OTHER.name();
    }

    private @Nullable PreviousYear other(AnnualForm form) {
        var row = facts.references().situations().offered(form.situation()).orElse(null);
        if (row == null) {
            check.missing("situation");
            return null;
        }
        var place = row.asksPlace() ? place(row, form) : null;
        var establishment = row.asksEstablishment()
                ? establishment("establishment", check.required("establishment", form.establishment(), LONGEST), check)
                : null;
        return new PreviousYear(PreviousAnswer.OTHER, row.code(), place, establishment);
    }

    private @Nullable Place place(Situation row, AnnualForm form) {
        if (!row.abroad()) return places().place("situationPlace", form.situationPlace());
        var country = places().countryAbroad("situationCountry", form.situationCountry());
        return country.isEmpty() ? null : new Place.Country(country);
    }

    /** A name, or a UAI code whose key is then checked: students seldom know the code. */
    static String establishment(String field, String text, FieldParser check) {
        if (!text.matches("\\d{7}[A-Za-z]")) return text;
        var code = text.toUpperCase(Locale.ROOT);
        if (!Uai.valid(code)) check.wrong(field, AnnualRules.PREFIX + ".establishment.key");
        return code;
    }
}
