package fr.rentree.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** A list of codes in display order, immutable. */
public final class Nomenclature {

    private final SequencedMap<String, NomenclatureCode> byCode = new LinkedHashMap<>();
    private final List<NomenclatureCode> inService;

    Nomenclature(Collection<NomenclatureCode> codes) {
        codes.forEach(code -> byCode.put(code.code(), code));
        inService = codes.stream().filter(NomenclatureCode::inService).toList();
    }

    /** Reads {@code code;label;…}: in service unless the row says otherwise, in the file's order unless it has one. */
    static Nomenclature read(String file) {
        return new Nomenclature(NomenclatureFile.read(file).ordered().stream()
                .map(row -> new NomenclatureCode(
                        row.get("code"),
                        row.get("label"),
                        row.find("label_en").orElse(row.get("label")),
                        row.flag("in_service", true)))
                .toList());
    }

    public List<NomenclatureCode> inService() {
        return inService;
    }

    public Optional<NomenclatureCode> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether a form may offer this code. */
    public boolean offers(String code) {
        return find(code).filter(NomenclatureCode::inService).isPresent();
    }

    /** The label; a code that nobody knows is its own. */
    public String label(String code, Locale locale) {
        return find(code).map(it -> it.label(locale)).orElse(code);
    }

    /** Everything, also what is no longer offered. */
    public List<NomenclatureCode> all() {
        return List.copyOf(byCode.values());
    }
}
