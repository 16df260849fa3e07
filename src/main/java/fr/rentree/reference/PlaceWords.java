package fr.rentree.reference;

import fr.rentree.shared.Address;
import fr.rentree.shared.BirthDate;
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

    /**
     * The département of a birth, or the country where there is none, by the name of that time: {@code Hérault},
     * {@code Yougoslavie}. A number that two départements had is today's where today's has the town.
     */
    public String birthArea(@Nullable String town, @Nullable String department, String country, BirthDate born) {
        if (department == null) return references.countries().label(country, born.earliest(), locale);
        var former = references.departments().former(department, born.earliest());
        return former.isEmpty()
                        || town != null
                                && references.towns().official(department, town).isPresent()
                ? department(department)
                : former.get().label(locale);
    }

    /** Where somebody was born, in one line. */
    public String birthPlace(@Nullable String town, @Nullable String department, String country, BirthDate born) {
        return joined(town, birthArea(town, department, country, born));
    }

    /** What is there, with commas between. */
    public static String joined(@Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(", "));
    }
}
