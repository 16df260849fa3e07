package fr.rentree.reference;

import fr.rentree.shared.FoldedName;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries of INSEE's Code officiel géographique; 100 = France, first in every list. */
public final class Countries {

    private static final String FRANCE = "100";

    /** Of who has no nationality, or none that is known: a value of its own, which is no country. */
    public static final String NO_NATIONALITY = "999";

    private static final NomenclatureCode NONE = new NomenclatureCode(
            NO_NATIONALITY, "Apatride ou nationalité non déterminée", "Stateless or undetermined nationality", false);

    private final Nomenclature codes;
    private final FormerNames former = new FormerNames("former_countries");
    private final Map<String, String> iso2;
    private final Set<String> nationalities;
    private final Map<String, String> byName = new HashMap<>();
    private final List<NomenclatureCode> french;
    private final List<NomenclatureCode> english;

    Countries() {
        var rows = NomenclatureFile.read("countries").rows();
        codes = new Nomenclature(rows.stream()
                .map(row -> new NomenclatureCode(
                        row.get("insee"),
                        row.get("name_fr"),
                        row.get("name_en"),
                        row.find("until").isEmpty()))
                .toList());
        iso2 = rows.stream()
                .filter(row -> row.find("iso2").isPresent())
                .collect(Collectors.toUnmodifiableMap(row -> row.get("insee"), row -> row.get("iso2")));
        nationalities = rows.stream()
                .filter(row -> row.flag("nationality", false))
                .map(row -> row.get("insee"))
                .collect(Collectors.toUnmodifiableSet());
        for (var code : codes.inService()) {
            byName.putIfAbsent(plain(code.label()), code.code());
            byName.putIfAbsent(plain(code.labelEn()), code.code());
        }
        for (var row : rows)
            row.find("aliases")
                    .ifPresent(it -> Stream.of(it.split("\\|"))
                            .forEach(alias -> byName.putIfAbsent(plain(alias), row.get("insee"))));
        french = sorted(Locale.FRENCH);
        english = sorted(Locale.ENGLISH);
    }

    /** By name in this language, as a dictionary has them. */
    public List<NomenclatureCode> inService(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }

    /** Those that somebody can be a national of: a dependent territory has no nationality of its own. */
    public List<NomenclatureCode> nationalities(Locale locale) {
        return inService(locale).stream()
                .filter(country -> nationalities.contains(country.code()))
                .toList();
    }

    /** The code that was meant: itself, or one of the country's names in French or English, however it is accented. */
    public Optional<String> resolve(String typed) {
        return offers(typed) ? Optional.of(typed) : Optional.ofNullable(byName.get(plain(typed)));
    }

    private static String plain(String name) {
        return FoldedName.of(name).words();
    }

    public boolean offers(String insee) {
        return codes.offers(insee);
    }

    /** A country of today or of the past: records are about the past. */
    public Optional<NomenclatureCode> find(String insee) {
        return codes.find(insee).or(() -> former.last(insee));
    }

    public String label(String insee, Locale locale) {
        return find(insee).map(it -> it.label(locale)).orElse(insee);
    }

    /** The name that the country had on this day: {@code Yougoslavie}. */
    public String label(String insee, LocalDate day, Locale locale) {
        return former.at(insee, day).map(it -> it.label(locale)).orElseGet(() -> label(insee, locale));
    }

    /** A nationality: a country, or {@link #NO_NATIONALITY}. */
    public Optional<NomenclatureCode> nationality(String code) {
        return code.equals(NO_NATIONALITY) ? Optional.of(NONE) : find(code);
    }

    public String nationality(String code, Locale locale) {
        return nationality(code).map(it -> it.label(locale)).orElse(code);
    }

    /** ISO 3166 code, for phone numbers. */
    public Optional<String> iso2(String insee) {
        return Optional.ofNullable(iso2.get(insee));
    }

    private List<NomenclatureCode> sorted(Locale locale) {
        var collator = Collator.getInstance(locale);
        return codes.inService().stream()
                .sorted(Comparator.comparing((NomenclatureCode it) -> !it.code().equals(FRANCE))
                        .thenComparing(it -> it.label(locale), collator))
                .toList();
    }
}
