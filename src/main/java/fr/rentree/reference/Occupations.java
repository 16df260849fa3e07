package fr.rentree.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Occupations (PCS), 2 digits; 10 to 69 are active. */
public final class Occupations {

    private final Nomenclature codes = Nomenclature.read("occupation");
    private final Set<String> active = NomenclatureFile.read("occupation").rows().stream()
            .filter(row -> row.flag("active", false))
            .map(row -> row.get("code"))
            .collect(Collectors.toUnmodifiableSet());

    public List<NomenclatureCode> inService() {
        return codes.inService();
    }

    public boolean offers(String code) {
        return codes.offers(code);
    }

    /** Whether records may hold this code, offered today or not. */
    public boolean known(String code) {
        return codes.find(code).isPresent();
    }

    public boolean active(String code) {
        return active.contains(code);
    }

    public String label(String code, Locale locale) {
        return codes.label(code, locale);
    }
}
