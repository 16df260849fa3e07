package fr.rentree.enrolment;

import fr.rentree.reference.Communes;
import fr.rentree.reference.Communes.Commune;
import fr.rentree.reference.References;
import fr.rentree.shared.Address;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an address (product 3.3 and 3.8). A postal code and a commune that do not go together are asked back once:
 * the post knows addresses that no list has, so whoever stands by what was typed goes on, and the registry looks at it.
 */
record AddressRules(FieldParser check, References references) {

    private static final Set<String> WHERE = Set.of(AddressForm.FRANCE, AddressForm.ABROAD);

    /** The official list has names of 45 characters; what is no commune may be a place with a longer one. */
    private static final int LONGEST_COMMUNE = 60;

    /** Postal codes of Monaco look like French ones. */
    private static final String MONACO = "980";

    /** Whether this address in France is not as the list of communes has it, but as its student insists. */
    static boolean insisted(@Nullable Address address, References references) {
        return address != null
                && address.postcode() != null
                && address.commune() != null
                && !references.communes().lists(address.postcode(), address.commune());
    }

    @Nullable
    Address check(String name, AddressForm form) {
        var where = check.oneOf(name + ".where", form.where(), WHERE::contains);
        var line1 = check.required(name + ".line1", form.line1(), Address.LINE);
        var line2 = check.optional(name + ".line2", form.line2(), Address.LINE);
        var line3 = check.optional(name + ".line3", form.line3(), Address.LINE);
        if (where.isEmpty()) return null;
        if (!form.inFrance()) {
            var city = check.required(name + ".foreignCity", form.foreignCity(), Address.LINE);
            var country = new PlaceRules(check, references).countryOfAddress(name + ".country", form.country());
            return new Address(country, line1, line2, line3, null, null, city);
        }
        if (!form.digits().matches("\\d{5}")) {
            check.missing(name + ".postcode");
            return null;
        }
        var town = check.optional(name + ".commune", form.town(), LONGEST_COMMUNE);
        if (check.problems().of(name + ".commune") != null) return null;
        var asTyped = new Address(Address.FRANCE, line1, line2, line3, form.digits(), town, null);
        return inFrance(name, form, asTyped);
    }

    /** Where this address is as far as that can be told: France if it cannot. */
    String country(AddressForm form) {
        return form.inFrance()
                ? Address.FRANCE
                : references.countries().resolve(FormText.clean(form.country())).orElse(Address.FRANCE);
    }

    private @Nullable Address inFrance(String name, AddressForm form, Address typed) {
        var postcode = form.digits();
        if (postcode.startsWith(MONACO)) return wrong(name + ".postcode", "postcode.monaco");
        return switch (references.communes().resolve(postcode, form.town())) {
            case Communes.Found(var commune) -> typed.in(commune.name());
            case Communes.Resolved any when form.insists() -> typed;
            case Communes.Former(var commune) -> within(commune, name, form, typed);
            case Communes.Locality(var commune) ->
                abroad(form.town()) ? foreign(name, form) : within(commune, name, form, typed);
            case Communes.Ambiguous _ ->
                chosen(form, typed, true).orElseGet(() -> wrong(name + ".choice", "commune.choose", postcode));
            case Communes.NotThere it ->
                chosen(form, typed, it.elsewhere().isEmpty()).orElseGet(() -> notThere(name, form, it.elsewhere()));
            case Communes.Districts it ->
                wrong(name + ".postcode", "postcode.districts", it.town(), it.first(), it.last());
            case Communes.UnknownPostcode(var elsewhere) -> unknown(name, form, elsewhere);
        };
    }

    /** The place is kept as a line; where there is none left, the student says what to do. */
    private @Nullable Address within(Commune commune, String name, AddressForm form, Address typed) {
        return typed.in(commune.name())
                .with(form.town())
                .or(() -> chosen(form, typed, false))
                .orElseGet(() -> wrong(name + ".choice", "commune.choose", form.digits()));
    }

    /**
     * With the commune that the student has chosen.
     *
     * @param place whether what was typed may be a place in it, which is kept as a line
     */
    private Optional<Address> chosen(AddressForm form, Address typed, boolean place) {
        return references.communes().candidates(form.digits(), form.town()).stream()
                .filter(commune -> commune.name().equals(form.choice()))
                .map(commune -> place ? withPlace(form.town(), commune, typed) : typed.in(commune.name()))
                .findFirst();
    }

    private Address withPlace(String town, Commune commune, Address typed) {
        var address = typed.in(commune.name());
        return references.communes().begunOrMisspelt(town, commune)
                ? address
                : address.with(town).orElse(address);
    }

    private @Nullable Address notThere(String name, AddressForm form, List<Commune> elsewhere) {
        if (elsewhere.isEmpty() && abroad(form.town())) return foreign(name, form);
        var near = elsewhere.stream()
                .filter(commune -> commune.postcode().startsWith(form.digits().substring(0, 2)))
                .toList();
        return near.isEmpty()
                ? wrong(name + ".choice", "commune.not-there", form.digits(), form.town())
                : wrong(
                        name + ".choice",
                        "commune.elsewhere",
                        form.digits(),
                        near.getFirst().name(),
                        codes(near));
    }

    private @Nullable Address unknown(String name, AddressForm form, List<Commune> elsewhere) {
        if (elsewhere.isEmpty() && abroad(form.town())) return foreign(name, form);
        return elsewhere.isEmpty()
                ? wrong(name + ".postcode", "postcode.unknown", form.digits())
                : wrong(
                        name + ".postcode",
                        "postcode.cedex",
                        form.digits(),
                        elsewhere.getFirst().name(),
                        codes(elsewhere));
    }

    private boolean abroad(String town) {
        return references
                .countries()
                .resolve(town)
                .filter(it -> !it.equals(Address.FRANCE))
                .isPresent();
    }

    private @Nullable Address foreign(String name, AddressForm form) {
        return wrong(name + ".commune", "commune.abroad", form.town());
    }

    private static String codes(List<Commune> communes) {
        return communes.stream().map(Commune::postcode).distinct().collect(Collectors.joining(", "));
    }

    private @Nullable Address wrong(String field, String key, Object... arguments) {
        check.wrong(field, PersonalRules.PREFIX + "." + key, arguments);
        return null;
    }
}
