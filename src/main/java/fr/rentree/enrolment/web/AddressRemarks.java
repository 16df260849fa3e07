package fr.rentree.enrolment.web;

import fr.rentree.enrolment.AddressForm;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.PersonalForm;
import fr.rentree.enrolment.StepForm;
import fr.rentree.reference.Communes;
import fr.rentree.reference.PlaceWords;
import fr.rentree.reference.References;
import fr.rentree.shared.Address;
import fr.rentree.web.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells, on the page after « Données personnelles », what was typed as a commune and is none: « Annecy-le-Vieux est
 * aujourd'hui Annecy ». The address carries no data, only which line of which address holds the name.
 */
final class AddressRemarks {

    private static final String PARAMETER = "adresse";
    private static final Set<String> LINES = Set.of("fixed.line2", "fixed.line3", "annual.line2", "annual.line3");

    private AddressRemarks() {}

    static String query(StepForm typed, Journey sent) {
        var answers = sent.answers().personal();
        if (answers == null || !(typed instanceof PersonalForm form)) return "";
        var query = Stream.of(
                        line("fixed", form.fixed(), answers.fixed()), line("annual", form.annual(), answers.annual()))
                .filter(Objects::nonNull)
                .map(line -> PARAMETER + "=" + line)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static @Nullable String line(String name, AddressForm typed, @Nullable Address kept) {
        if (kept == null || typed.town().isEmpty() || typed.town().equals(kept.commune())) return null;
        if (typed.town().equals(kept.line2())) return name + ".line2";
        return typed.town().equals(kept.line3()) ? name + ".line3" : null;
    }

    static List<String> said(StepRequest request, Journey journey) {
        var lines = request.request().getParameterValues(PARAMETER);
        var personal = journey.answers().personal();
        if (lines == null || personal == null) return List.of();
        return Stream.of(lines)
                .distinct()
                .filter(LINES::contains)
                .map(line -> said(
                        line.startsWith("fixed") ? personal.fixed() : personal.annual(),
                        line.endsWith("2") ? Address::line2 : Address::line3,
                        request.words(),
                        journey.references()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String said(
            @Nullable Address address, Function<Address, @Nullable String> line, Words words, References references) {
        var place = address == null ? null : line.apply(address);
        if (address == null || place == null || address.postcode() == null || address.commune() == null) return null;
        var former = references.communes().resolve(address.postcode(), place) instanceof Communes.Former;
        return words.say(
                former ? "enrolment.address.former" : "enrolment.address.place",
                place,
                address.commune(),
                new PlaceWords(references, words.locale()).address(address));
    }
}
