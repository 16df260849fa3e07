package fr.rentree.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The official names of the towns of a département, for records that write them in capitals: {@code L HAY LES ROSES} is
 * L'Haÿ-les-Roses. Read when first asked: only imports do.
 */
public final class TownNames {

    private static final Pattern ARRONDISSEMENT = Pattern.compile(" Arrondissement$");

    /** By département and folded name. */
    private final Map<String, Map<CommuneName, String>> byDepartment = new HashMap<>();

    TownNames(Communes communes) {
        communes.all()
                .forEach(it -> byDepartment
                        .computeIfAbsent(it.department(), _ -> new HashMap<>())
                        .putIfAbsent(
                                CommuneName.of(it.name()),
                                ARRONDISSEMENT.matcher(it.name()).replaceFirst("")));
        for (var whole :
                Map.of("075", "Paris", "069", "Lyon", "013", "Marseille").entrySet())
            byDepartment
                    .computeIfAbsent(whole.getKey(), _ -> new HashMap<>())
                    .put(CommuneName.of(whole.getValue()), whole.getValue());
    }

    /** The official name; nothing where the département has no town that is spelled so, which a town of the past may not be. */
    public Optional<String> official(String department, String written) {
        return Optional.ofNullable(
                byDepartment.getOrDefault(department, Map.of()).get(CommuneName.of(written)));
    }
}
