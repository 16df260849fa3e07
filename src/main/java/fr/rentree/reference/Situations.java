package fr.rentree.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Previous-year situations (SISE: SITUPRE). What the form asks and what the validator checks is in the same row. */
public final class Situations {

    /**
     * One situation.
     *
     * @param label as students read it
     * @param asksPlace whether a place belongs to it
     * @param asksEstablishment whether an establishment does
     * @param abroad whether the place is a country other than France
     */
    public record Situation(NomenclatureCode label, boolean asksPlace, boolean asksEstablishment, boolean abroad) {
        public String code() {
            return label.code();
        }
    }

    private final List<Situation> rows = NomenclatureFile.read("situation").ordered().stream()
            .map(row -> new Situation(
                    new NomenclatureCode(
                            row.get("code"),
                            row.get("web_label"),
                            row.find("web_label_en").orElse(row.get("web_label")),
                            row.flag("in_service", true)),
                    row.flag("asks_place", false),
                    row.flag("asks_establishment", false),
                    row.flag("abroad", false)))
            .toList();

    public List<Situation> inService() {
        return rows.stream().filter(row -> row.label().inService()).toList();
    }

    /** A situation that may be answered today. */
    public Optional<Situation> offered(String code) {
        return inService().stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** A situation that an old record may hold, in service or not. */
    public Optional<Situation> find(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    public boolean known(String code) {
        return rows.stream().anyMatch(row -> row.code().equals(code));
    }

    public String label(String code, Locale locale) {
        return rows.stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .map(row -> row.label().label(locale))
                .orElse(code);
    }
}
