package fr.rentree.enrolment;

import fr.rentree.enrolment.Answers.PreviousAnswer;
import fr.rentree.enrolment.Answers.PreviousYear;
import fr.rentree.shared.Address;
import fr.rentree.shared.Place;
import fr.rentree.shared.Uai;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * « En 2025-2026, où étiez-vous inscrit·e ? »: one question instead of half a page of guide (product 3.6). The three usual
 * answers store what the guide of 2019 asks for; any other follows its row of the nomenclature.
 */
record PreviousYearRules(FormCheck check, Way way) {

    /** « Autre établissement ou cursus »: institute students, in France and abroad. */
    static final String INSTITUTE = "S";

    static final String UNIVERSITY = "H";
    private static final int ESTABLISHMENT = 100;

    @Nullable
    PreviousYear check(AnnualForm form) {
        if (form.previous().isEmpty()) {
            check.missing("previous");
            return null;
        }
        return switch (PreviousAnswer.valueOf(known(form.previous()))) {
            case INSTITUTE_FRANCE -> {
                var department = department("previousDepartment", form.previousDepartment());
                yield department == null
                        ? null
                        : new PreviousYear(PreviousAnswer.INSTITUTE_FRANCE, INSTITUTE, department, null);
            }
            case INSTITUTE_ABROAD -> {
                var country = country("previousCountry", form.previousCountry(), code -> !code.equals(Address.FRANCE));
                yield country.isEmpty()
                        ? null
                        : new PreviousYear(
                                PreviousAnswer.INSTITUTE_ABROAD, INSTITUTE, new Place.Country(country), null);
            }
            case UNIVERSITY ->
                new PreviousYear(
                        PreviousAnswer.UNIVERSITY,
                        UNIVERSITY,
                        new Place.Department(way.university().department()),
                        way.university().uai().value());
            case OTHER -> other(form);
        };
    }

    private static String known(String typed) {
        for (var answer : PreviousAnswer.values()) if (answer.name().equals(typed)) return typed;
        return PreviousAnswer.OTHER.name();
    }

    private @Nullable PreviousYear other(AnnualForm form) {
        var row = way.references().situations().offered(form.situation()).orElse(null);
        if (row == null) {
            check.missing("situation");
            return null;
        }
        var place = row.asksPlace() ? place("situationPlace", form.situationPlace()) : null;
        var establishment = row.asksEstablishment() ? establishment(form.establishment()) : null;
        return new PreviousYear(PreviousAnswer.OTHER, row.code(), place, establishment);
    }

    /** Typed by its name, or chosen by its code. */
    private String country(String field, String typed, Predicate<String> fits) {
        return way.references()
                .countries()
                .resolve(Text.clean(typed))
                .filter(fits)
                .orElseGet(() -> check.oneOf(field, "", _ -> false));
    }

    /** A French département or a country, never both. */
    @Nullable
    Place place(String field, AnnualForm.PlaceForm form) {
        var country = country(field + ".country", form.country(), _ -> true);
        if (country.isEmpty()) return null;
        return country.equals(Address.FRANCE)
                ? department(field + ".department", form.department())
                : new Place.Country(country);
    }

    private @Nullable Place department(String field, String typed) {
        var code = check.oneOf(field, typed, way.references().departments()::offers);
        return code.isEmpty() ? null : new Place.Department(code);
    }

    /** A name, or a UAI code whose key is then checked: students seldom know the code. */
    private String establishment(String typed) {
        var text = check.required("establishment", typed, ESTABLISHMENT);
        if (text.matches("\\d{7}[A-Za-z]") && !Uai.valid(text.toUpperCase(java.util.Locale.ROOT)))
            check.wrong("establishment", AnnualRules.PREFIX + ".establishment.key");
        return text.matches("\\d{7}[A-Za-z]") ? text.toUpperCase(java.util.Locale.ROOT) : text;
    }
}
