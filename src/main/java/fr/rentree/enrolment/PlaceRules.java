package fr.rentree.enrolment;

import fr.rentree.reference.References;
import fr.rentree.shared.Address;
import fr.rentree.shared.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places as people type them: countries by name, départements by name or number. The code of either is understood, too:
 * lists and forms of before have it.
 */
record PlaceRules(FieldParser check, References references) {

    /** Longer than every name. */
    private static final int LONGEST = 80;

    /** A country's code; empty if it is wrong. */
    String country(String field, String typed) {
        return country(field, typed, "enrolment.problem.country.overseas");
    }

    /** The same, but France is not abroad. */
    String countryAbroad(String field, String typed) {
        return abroad(field, typed, "enrolment.problem.country.france");
    }

    /** The same for an address, which has another side for France. */
    String countryOfAddress(String field, String typed) {
        return abroad(field, typed, PersonalRules.PREFIX + ".country.france");
    }

    private String abroad(String field, String typed, String inFrance) {
        var country = country(field, typed, inFrance);
        if (!country.equals(Address.FRANCE)) return country;
        check.wrong(field, inFrance, FormText.clean(typed));
        return "";
    }

    /** La Réunion and Nouvelle-Calédonie are no countries, but neither unknown. */
    private String country(String field, String typed, String inFrance) {
        var text = check.required(field, typed, LONGEST);
        var country = references.countries().resolve(text);
        var french = country.isEmpty() && references.departments().resolve(text).isPresent();
        return found(field, text, country, french ? inFrance : "enrolment.problem.country");
    }

    Place.@Nullable Department department(String field, String typed) {
        var text = check.required(field, typed, LONGEST);
        var code = found(field, text, references.departments().resolve(text), "enrolment.problem.department");
        return code.isEmpty() ? null : new Place.Department(code);
    }

    /** A French département or a country, never both. */
    @Nullable
    Place place(String field, AnnualForm.PlaceForm form) {
        var country = country(field + ".country", form.country());
        if (country.isEmpty()) return null;
        return country.equals(Address.FRANCE)
                ? department(field + ".department", form.department())
                : new Place.Country(country);
    }

    private String found(String field, String text, Optional<String> code, String unknown) {
        if (!text.isEmpty() && code.isEmpty()) check.wrong(field, unknown, text);
        return code.orElse("");
    }
}
