package fr.rentree.shared;

import org.jspecify.annotations.Nullable;

/**
 * A postal address as typed, in the lengths of Apogée's ADRESSE_OPI: three lines of 32. In France a postal code and a
 * commune of the official list; abroad one free line of 32.
 *
 * @param country INSEE country, 3 digits, 100 = France
 * @param commune name as in the official list; {@code null} abroad
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

    public boolean inFrance() {
        return country.equals(FRANCE);
    }
}
