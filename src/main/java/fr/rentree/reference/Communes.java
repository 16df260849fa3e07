package fr.rentree.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The communes of France by postal code: one code has several communes, one commune several codes. */
public final class Communes {

    /**
     * A commune of the official list under one of its postal codes.
     *
     * @param insee 5 characters
     * @param department 3 characters
     */
    public record Commune(String insee, String name, String postcode, String department) {

        Commune under(String otherPostcode) {
            return new Commune(insee, name, otherPostcode, department);
        }
    }

    /** The result of looking up a postal code and a typed name. */
    public sealed interface Resolved permits Found, Former, Locality, Ambiguous, Districts, UnknownPostcode, NotThere {}

    /** It is this one. */
    public record Found(Commune commune) implements Resolved {}

    /** The name is that of a former, delegated or associated commune, which is this one today. */
    public record Former(Commune commune) implements Resolved {}

    /** The name is that of a place which is no commune and lies in this one. */
    public record Locality(Commune commune) implements Resolved {}

    /** The name is missing or only begun, and several communes of the code go with it. */
    public record Ambiguous(List<Commune> candidates) implements Resolved {}

    /** In this town the code says which district it is, from the first to the last, and this one says none. */
    public record Districts(String town, String first, String last) implements Resolved {}

    /**
     * No commune has this code. A CEDEX code is not a commune's.
     *
     * @param elsewhere the commune that the name means in this département, once for each of its codes
     */
    public record UnknownPostcode(List<Commune> elsewhere) implements Resolved {}

    /**
     * The code's communes have other names.
     *
     * @param candidates the communes of the code
     * @param elsewhere communes of that name in all of France, once for each of their codes
     */
    public record NotThere(List<Commune> candidates, List<Commune> elsewhere) implements Resolved {}

    /**
     * Where post is fetched from boxes, each post office has a code of its own beside that of the streets: Saint-Pierre-et-
     * Miquelon, Wallis-et-Futuna, Polynésie française, Nouvelle-Calédonie.
     */
    private static final Pattern POST_BOXES = Pattern.compile("(975|986|987|988)\\d{2}");

    private final CommuneList list = new CommuneList();
    private final Localities localities = new Localities(list);
    private final Map<String, Districts> districts = NomenclatureFile.read("districts").rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get("postal_code"),
                    row -> new Districts(row.get("town"), row.get("first"), row.get("last"))));

    /** The communes of a postal code in the order of their official codes; none where no commune has it. */
    public List<Commune> of(String postcode) {
        return list.of(postcode);
    }

    /**
     * Finds what was meant: an official code, a name official or as the post writes it, the name of a former commune or of
     * a known place, or none if there is one commune only. A code that has one commune has it under any name that no other
     * commune bears.
     */
    public Resolved resolve(String postcode, String typed) {
        var code = postcode.replace(" ", "");
        var here = of(code);
        // as it stands on the list, which is what is kept: folding every name of a postal code takes longer than all
        // else
        for (var commune : here)
            if (commune.name().equals(typed) || commune.insee().equals(typed)) return new Found(commune);
        var name = CommuneName.of(typed);
        if (here.isEmpty()) return beside(code, name);
        if (name.empty()) return here.size() == 1 ? new Found(here.getFirst()) : new Ambiguous(here);
        var names = here.stream().map(commune -> CommuneName.of(commune.name())).toList();
        for (var i = 0; i < here.size(); i++) if (names.get(i).equals(name)) return new Found(here.get(i));
        var known = localities.find(name, code, here);
        if (known.isPresent()) return known.get();
        var begun = new ArrayList<Commune>();
        for (var i = 0; i < here.size(); i++) if (name.begins(names.get(i))) begun.add(here.get(i));
        if (!begun.isEmpty()) return begun.size() == 1 ? new Found(begun.getFirst()) : new Ambiguous(begun);
        if (here.size() == 1 && name.resembles(names.getFirst())) return new Found(here.getFirst());
        var elsewhere = named(name);
        return here.size() == 1 && elsewhere.isEmpty() ? new Locality(here.getFirst()) : new NotThere(here, elsewhere);
    }

    /** The communes to choose from where postal code and name do not go together: all of the code, whatever was typed. */
    public List<Commune> candidates(String postcode, String typed) {
        var here = of(postcode);
        return here.isEmpty() && resolve(postcode, typed) instanceof Ambiguous(var known) ? known : here;
    }

    /** Whether this is how the list writes a commune that has this code, a post office's code of its own among them. */
    public boolean lists(String postcode, String name) {
        return resolve(postcode, name) instanceof Found(var commune)
                && commune.name().equals(name);
    }

    /** Whether the name is this commune's, only begun or with a slip of the keyboard, and so no place in it. */
    public boolean begunOrMisspelt(String typed, Commune commune) {
        var name = CommuneName.of(typed);
        var official = CommuneName.of(commune.name());
        return name.begins(official) || name.resembles(official);
    }

    /** A code that is no commune's: that of a post office with boxes, of the army or of a CEDEX. */
    private Resolved beside(String code, CommuneName name) {
        var known = localities.find(name, code, List.of());
        if (known.isPresent()) return known.get();
        if (POST_BOXES.matcher(code).matches()) {
            var begins = code.substring(0, 3);
            var there = list.beginning(begins).stream()
                    .filter(commune -> CommuneName.of(commune.name()).resembles(name))
                    .findFirst();
            if (there.isPresent()) return new Found(there.get().under(code));
        }
        var elsewhere = named(name).stream()
                .filter(commune -> sameDepartment(commune.postcode(), code))
                .toList();
        return districts.values().stream()
                .filter(it -> districts.get(code) == it
                        || elsewhere.stream().anyMatch(commune -> commune.name().equals(it.town())))
                .<Resolved>map(it -> it)
                .findFirst()
                .orElseGet(() -> new UnknownPostcode(elsewhere));
    }

    /** All, by postal code. */
    Stream<Commune> all() {
        return list.all();
    }

    /** CEDEX codes of La Réunion begin with 977, since 974 was full. */
    private static boolean sameDepartment(String postcode, String code) {
        var digits = code.startsWith("97") || code.startsWith("98") ? 3 : 2;
        return code.length() == 5 && postcode.startsWith(code.substring(0, digits))
                || code.startsWith("977") && postcode.startsWith("974");
    }

    /** The communes of this name in all of France, or that had it once, once for each of their postal codes. */
    private List<Commune> named(CommuneName name) {
        return Stream.concat(list.named(name).stream(), localities.formerly(name))
                .toList();
    }
}
