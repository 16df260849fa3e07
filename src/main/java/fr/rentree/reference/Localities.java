package fr.rentree.reference;

import fr.rentree.reference.Communes.Commune;
import fr.rentree.reference.Communes.Resolved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names in addresses that are no commune's: former, delegated and associated communes (INSEE), places that have a postal
 * label or code of their own (La Poste), and other spellings.
 */
final class Localities {

    /** The kinds of names. */
    private enum Kind {
        FORMER,
        PLACE,
        LABEL
    }

    /** @param postcode the one code with which the name means this commune; {@code null} = each of the commune's own */
    private record Locality(
            CommuneName name, String insee, @Nullable String postcode, Kind kind) {

        boolean goesWith(String code, List<Commune> here) {
            return postcode == null ? here.stream().anyMatch(it -> it.insee().equals(insee)) : postcode.equals(code);
        }
    }

    private final CommuneList communes;
    private final Map<CommuneName, List<Locality>> byName = new HashMap<>();
    private final Map<String, List<Locality>> byPostcode = new HashMap<>();

    Localities(CommuneList communes) {
        this.communes = communes;
        for (var row : NomenclatureFile.read("places").rows()) {
            var each = new Locality(
                    CommuneName.of(row.get("name")),
                    row.get("insee"),
                    row.find("postal_code").orElse(null),
                    Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
            byName.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each);
            if (each.postcode() != null)
                byPostcode
                        .computeIfAbsent(each.postcode(), any -> new ArrayList<>())
                        .add(each);
        }
    }

    /** What the name means under this code, whose own communes are these; without a name, what the code alone means. */
    Optional<Resolved> find(CommuneName name, String postcode, List<Commune> here) {
        var meant = name.empty()
                ? byPostcode.getOrDefault(postcode, List.of())
                : byName.getOrDefault(name, List.of()).stream()
                        .filter(it -> it.goesWith(postcode, here))
                        .toList();
        SequencedMap<String, Locality> byCommune = new LinkedHashMap<>();
        meant.forEach(it -> byCommune.putIfAbsent(it.insee(), it));
        return switch (byCommune.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(resolved(meant.getFirst(), name, commune(meant.getFirst(), postcode, here)));
            default ->
                Optional.of(new Communes.Ambiguous(byCommune.values().stream()
                        .map(it -> commune(it, postcode, here))
                        .toList()));
        };
    }

    /** The communes that once had this name, or a part that had it, once for each of their postal codes. */
    Stream<Commune> formerly(CommuneName name) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(it -> it.kind() == Kind.FORMER)
                .flatMap(it -> communes.coded(it.insee()).stream());
    }

    private static Resolved resolved(Locality locality, CommuneName name, Commune commune) {
        return switch (locality.kind()) {
            case LABEL -> new Communes.Found(commune);
            case PLACE -> name.empty() ? new Communes.Found(commune) : new Communes.Locality(commune);
            case FORMER ->
                name.begins(CommuneName.of(commune.name()))
                        ? new Communes.Found(commune)
                        : new Communes.Former(commune);
        };
    }

    private Commune commune(Locality locality, String postcode, List<Commune> here) {
        return here.stream()
                .filter(it -> it.insee().equals(locality.insee()))
                .findFirst()
                .orElseGet(() -> communes.coded(locality.insee()).getFirst().under(postcode));
    }
}
