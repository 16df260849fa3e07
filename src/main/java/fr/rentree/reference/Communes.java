package fr.rentree.reference;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The communes of France by postal code: one code has several communes, one commune several codes. */
public final class Communes {

    /** A commune of the official list under one of its postal codes. */
    public record Commune(String insee, String name, String postcode, String department) {}

    /** What became of a postal code and a typed name. */
    public sealed interface Resolved permits Found, Ambiguous, UnknownPostcode, NotThere {}

    /** It is this one. */
    public record Found(Commune commune) implements Resolved {}

    /** No name was typed and the code has several. */
    public record Ambiguous(List<Commune> candidates) implements Resolved {}

    /** No commune has this code. */
    public record UnknownPostcode() implements Resolved {}

    /** The code's communes have other names. */
    public record NotThere(List<Commune> candidates) implements Resolved {}

    private final Map<String, List<Commune>> byPostcode;

    Communes() {
        byPostcode = Table.read("communes").rows().stream()
                .map(row -> new Commune(
                        row.get("insee"),
                        row.get("name"),
                        row.get("postal_code"),
                        row.get("department").intern()))
                .collect(Collectors.groupingBy(Commune::postcode, Collectors.toUnmodifiableList()));
    }

    public List<Commune> of(String postcode) {
        return byPostcode.getOrDefault(postcode, List.of());
    }

    /** Finds the commune that was meant: its name however it is written, or none where the code has only one. */
    public Resolved resolve(String postcode, String typed) {
        var candidates = of(postcode);
        if (candidates.isEmpty()) return new UnknownPostcode();
        if (typed.isBlank())
            return candidates.size() == 1 ? new Found(candidates.getFirst()) : new Ambiguous(candidates);
        var wanted = plain(typed);
        return candidates.stream()
                .filter(it -> plain(it.name()).equals(wanted) || it.insee().equals(typed))
                .findFirst()
                .<Resolved>map(Found::new)
                .orElseGet(() -> new NotThere(candidates));
    }

    /** As the post writes it: capitals without accents or signs, SAINT cut to ST, no CEDEX. */
    static String plain(String name) {
        return Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", " ")
                .strip()
                .replaceAll("\\bSAINT(E?)\\b", "ST$1")
                .replaceAll("\\s*CEDEX(\\s*\\d+)?$", "");
    }
}
