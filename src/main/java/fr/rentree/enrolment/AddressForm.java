package fr.rentree.enrolment;

import fr.rentree.shared.Address;
import org.jspecify.annotations.Nullable;

/** An address as typed. */
public record AddressForm(
        String country, String line1, String line2, String line3, String postcode, String commune, String foreignCity) {

    public static final AddressForm EMPTY = new AddressForm(Address.FRANCE, "", "", "", "", "", "");

    public AddressForm {
        country = Text.typed(country);
        line1 = Text.typed(line1);
        line2 = Text.typed(line2);
        line3 = Text.typed(line3);
        postcode = Text.typed(postcode);
        commune = Text.typed(commune);
        foreignCity = Text.typed(foreignCity);
    }

    static AddressForm of(@Nullable Address address) {
        if (address == null) return EMPTY;
        return new AddressForm(
                address.country(),
                address.line1(),
                Text.orEmpty(address.line2()),
                Text.orEmpty(address.line3()),
                Text.orEmpty(address.postcode()),
                Text.orEmpty(address.commune()),
                Text.orEmpty(address.foreignCity()));
    }
}
