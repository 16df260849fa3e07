package fr.rentree.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names that codes of places had once: a record of civil status names the place as it was at the time, and nobody was
 * born in Serbia in Sarajevo (INSEE, Code officiel géographique). A code may be used only for the past.
 */
final class FormerNames {

    /** A name in force before this day. */
    private record Former(NomenclatureCode name, LocalDate until) {}

    private final Map<String, List<Former>> byCode;

    FormerNames(String file) {
        byCode = NomenclatureFile.read(file).rows().stream()
                .map(row -> new Former(
                        new NomenclatureCode(row.get("code"), row.get("name_fr"), row.get("name_en"), false),
                        LocalDate.parse(row.get("until"))))
                .sorted(Comparator.comparing(Former::until))
                .collect(Collectors.groupingBy(it -> it.name().code(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The name that the code had on this day; nothing where it is today's. */
    Optional<NomenclatureCode> at(String code, LocalDate day) {
        return of(code).stream()
                .filter(it -> day.isBefore(it.until()))
                .map(Former::name)
                .findFirst();
    }

    /** The last name that the code had before today's. */
    Optional<NomenclatureCode> last(String code) {
        return of(code).isEmpty()
                ? Optional.empty()
                : Optional.of(of(code).getLast().name());
    }

    private List<Former> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }
}
