package fr.rentree.enrolment;

import fr.rentree.shared.Address;
import org.jspecify.annotations.Nullable;

/**
 * An address as typed.
 *
 * @param where {@link #FRANCE} or {@link #ABROAD}
 * @param country abroad only: its name
 */
public record AddressForm(
        String where,
        String line1,
        String line2,
        String line3,
        String postcode,
        String commune,
        String foreignCity,
        String country) {

    public static final String FRANCE = "france";
    public static final String ABROAD = "abroad";

    public static final AddressForm EMPTY = new AddressForm(FRANCE, "", "", "", "", "", "", "");

    public AddressForm {
        var countryAsTyped = Text.typed(country);
        where = Text.typed(where).isEmpty() ? whereIs(countryAsTyped) : where;
        line1 = Text.typed(line1);
        line2 = Text.typed(line2);
        line3 = Text.typed(line3);
        postcode = Text.typed(postcode);
        commune = Text.typed(commune);
        foreignCity = Text.typed(foreignCity);
        country = countryAsTyped.equals(Address.FRANCE) ? "" : countryAsTyped;
    }

    /** A form from before the question had a country's code for an answer, France among them. */
    private static String whereIs(String country) {
        return country.isEmpty() || country.equals(Address.FRANCE) ? FRANCE : ABROAD;
    }

    static AddressForm of(@Nullable Address address) {
        if (address == null) return EMPTY;
        return new AddressForm(
                address.inFrance() ? FRANCE : ABROAD,
                address.line1(),
                Text.orEmpty(address.line2()),
                Text.orEmpty(address.line3()),
                Text.orEmpty(address.postcode()),
                Text.orEmpty(address.commune()),
                Text.orEmpty(address.foreignCity()),
                address.country());
    }

    public boolean inFrance() {
        return where.equals(FRANCE);
    }
}
