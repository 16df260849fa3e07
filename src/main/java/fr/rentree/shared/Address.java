package fr.rentree.shared;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as typed: three lines as long as AFNOR has them (XP Z 10-011); Apogée's ADRESSE_OPI has 32 characters,
 * to which exports cut. In France a postal code and a commune, of the official list unless the student stands by another;
 * abroad one free line.
 *
 * @param country INSEE country, 3 digits, 100 = France
 * @param commune name as in the official list, or as the student insists; {@code null} abroad
 * @param foreignCity « code postal et ville », abroad only
 */
public record Address(
        String country,
        String line1,
        @Nullable String line2,
        @Nullable String line3,
        @Nullable String postcode,
        @Nullable String commune,
        @Nullable String foreignCity) {

    public static final String FRANCE = "100";

    /** Characters of a line. */
    public static final int LINE = 38;

    public boolean inFrance() {
        return country.equals(FRANCE);
    }

    /** The same address in this commune. */
    public Address in(String commune) {
        return new Address(country, line1, line2, line3, postcode, commune, foreignCity);
    }

    /** The same address with the name of a place in its first free line, where there is one or it is there already. */
    public Optional<Address> with(String place) {
        if (Stream.of(line1, line2, line3).anyMatch(place::equalsIgnoreCase)) return Optional.of(this);
        if (place.length() > LINE || line2 != null && line3 != null) return Optional.empty();
        return Optional.of(
                line2 == null
                        ? new Address(country, line1, place, line3, postcode, commune, foreignCity)
                        : new Address(country, line1, line2, place, postcode, commune, foreignCity));
    }
}
