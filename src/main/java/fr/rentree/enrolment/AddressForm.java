package fr.rentree.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.rentree.shared.Address;
import org.jspecify.annotations.Nullable;

/**
 * An address as typed.
 *
 * @param where {@link #FRANCE} or {@link #ABROAD}
 * @param country abroad only: its name
 * @param choice what was answered when postal code and commune did not go together: a commune of the postal code, or both
 *     as typed, which the student stands by
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AddressForm(
        String where,
        String line1,
        String line2,
        String line3,
        String postcode,
        String commune,
        String foreignCity,
        String country,
        String choice) {

    public static final String FRANCE = "france";
    public static final String ABROAD = "abroad";

    public static final AddressForm EMPTY = new AddressForm(FRANCE, "", "", "", "", "", "", "", "");

    public AddressForm {
        var countryAsTyped = FormText.typed(country);
        where = FormText.typed(where).isEmpty() ? whereIs(countryAsTyped) : where;
        line1 = FormText.typed(line1);
        line2 = FormText.typed(line2);
        line3 = FormText.typed(line3);
        postcode = FormText.typed(postcode);
        commune = FormText.typed(commune);
        foreignCity = FormText.typed(foreignCity);
        country = countryAsTyped.equals(Address.FRANCE) ? "" : countryAsTyped;
        choice = FormText.typed(choice);
    }

    /** A form from before the question had a country's code for an answer, France among them. */
    private static String whereIs(String country) {
        return country.isEmpty() || country.equals(Address.FRANCE) ? FRANCE : ABROAD;
    }

    /** An address that was answered: its student stands by it, whatever the list of communes says later. */
    static AddressForm answered(@Nullable Address address) {
        var form = of(address);
        return form.with(form.asTyped());
    }

    /** An address that is known. */
    static AddressForm of(@Nullable Address address) {
        if (address == null) return EMPTY;
        return new AddressForm(
                address.inFrance() ? FRANCE : ABROAD,
                address.line1(),
                FormText.orEmpty(address.line2()),
                FormText.orEmpty(address.line3()),
                FormText.orEmpty(address.postcode()),
                FormText.orEmpty(address.commune()),
                FormText.orEmpty(address.foreignCity()),
                address.country(),
                "");
    }

    private AddressForm with(String choice) {
        return new AddressForm(where, line1, line2, line3, postcode, commune, foreignCity, country, choice);
    }

    /** Postal code and commune, by which the student may stand; nothing where either is missing. */
    public String asTyped() {
        var code = digits();
        var town = town();
        return code.isEmpty() || town.isEmpty() ? "" : code + " " + town;
    }

    /** Whether the student stands by what was typed. */
    public boolean insists() {
        return !asTyped().isEmpty() && choice.equals(asTyped());
    }

    /** The postal code without blanks. */
    public String digits() {
        return FormText.clean(postcode).replace(" ", "");
    }

    /** The commune without the postal code, which some write there once more. */
    public String town() {
        var town = FormText.clean(commune);
        var code = digits();
        return code.isEmpty() || !town.startsWith(code + " ") ? town : town.substring(code.length() + 1);
    }

    public boolean inFrance() {
        return where.equals(FRANCE);
    }
}
