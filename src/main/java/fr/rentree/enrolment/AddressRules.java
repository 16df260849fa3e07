package fr.rentree.enrolment;

import fr.rentree.reference.Communes;
import fr.rentree.reference.References;
import fr.rentree.shared.Address;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of an address (product 3.3; lengths of Apogée's ADRESSE_OPI). */
record AddressRules(FormCheck check, References references) {

    private static final int LINE = 32;
    private static final Set<String> WHERE = Set.of(AddressForm.FRANCE, AddressForm.ABROAD);

    @Nullable
    Address check(String name, AddressForm form) {
        var where = check.oneOf(name + ".where", form.where(), WHERE::contains);
        var line1 = check.required(name + ".line1", form.line1(), LINE);
        var line2 = check.optional(name + ".line2", form.line2(), LINE);
        var line3 = check.optional(name + ".line3", form.line3(), LINE);
        if (where.isEmpty()) return null;
        if (!form.inFrance()) {
            var city = check.required(name + ".foreignCity", form.foreignCity(), LINE);
            var country = new PlaceRules(check, references).countryAbroad(name + ".country", form.country());
            return new Address(country, line1, line2, line3, null, null, city);
        }
        var postcode = Text.clean(form.postcode()).replace(" ", "");
        if (!postcode.matches("\\d{5}")) {
            check.missing(name + ".postcode");
            return null;
        }
        var commune = commune(name, postcode, Text.clean(form.commune()));
        return commune == null ? null : new Address(Address.FRANCE, line1, line2, line3, postcode, commune, null);
    }

    /** Where this address is as far as that can be told: France if it cannot. */
    String country(AddressForm form) {
        return form.inFrance()
                ? Address.FRANCE
                : references.countries().resolve(Text.clean(form.country())).orElse(Address.FRANCE);
    }

    private @Nullable String commune(String name, String postcode, String typed) {
        return switch (references.communes().resolve(postcode, typed)) {
            case Communes.Found(var commune) -> commune.name();
            case Communes.UnknownPostcode _ -> wrong(name + ".postcode", ".postcode.unknown", postcode);
            case Communes.Ambiguous _ -> wrong(name + ".commune", ".commune.choose", postcode);
            case Communes.NotThere _ -> wrong(name + ".commune", ".commune.not-there", postcode);
        };
    }

    private @Nullable String wrong(String field, String key, String postcode) {
        check.wrong(field, PersonalRules.PREFIX + key, postcode);
        return null;
    }
}
