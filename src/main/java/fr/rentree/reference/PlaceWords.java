package fr.rentree.reference;

import fr.rentree.shared.Address;
import fr.rentree.shared.Place;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses and places as people read them. */
public record PlaceWords(References references, Locale locale) {

    /** In one line. */
    public String address(Address address) {
        var city = address.inFrance()
                ? address.postcode() + " " + address.commune()
                : joined(address.foreignCity(), references.countries().label(address.country(), locale));
        return joined(address.line1(), address.line2(), address.line3(), city);
    }

    public String place(Place place) {
        return switch (place) {
            case Place.Department department -> department(department.code());
            case Place.Country country -> references.countries().label(country.code(), locale);
        };
    }

    /** The name of a département; a code that nobody knows is its own. */
    public String department(String code) {
        return references.departments().name(code).orElse(code);
    }

    /** What is there, with commas between. */
    public static String joined(@Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(", "));
    }
}
