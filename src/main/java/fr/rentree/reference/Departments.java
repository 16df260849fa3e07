package fr.rentree.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** French départements and overseas collectivities, 3 characters. */
public final class Departments {

    private final Nomenclature codes = new Nomenclature(NomenclatureFile.read("departments").rows().stream()
            .map(row -> new NomenclatureCode(row.get("code"), row.get("name"), row.get("name"), true))
            .toList());
    private final FormerNames former = new FormerNames("former_departments");
    private final Map<CommuneName, String> bySpelling = new HashMap<>();

    Departments() {
        for (var each : codes.inService())
            spellings(each).forEach(it -> bySpelling.putIfAbsent(CommuneName.of(it), each.code()));
        for (var row : NomenclatureFile.read("departments").rows())
            row.find("aliases").stream()
                    .flatMap(Pattern.compile("\\|")::splitAsStream)
                    .forEach(it -> bySpelling.putIfAbsent(CommuneName.of(it), row.get("code")));
    }

    public List<NomenclatureCode> inService() {
        return codes.inService();
    }

    public boolean offers(String code) {
        return codes.offers(code);
    }

    public Optional<String> name(String code) {
        return codes.find(code).map(NomenclatureCode::label);
    }

    /** What this number stood for on this day, where that is not today's: {@code 020} was Corsica. */
    public Optional<NomenclatureCode> former(String code, LocalDate day) {
        return former.at(code, day);
    }

    /** Whether somebody can have been born there: today's, and those of the past. */
    public boolean knew(String code) {
        return name(code)
                .or(() -> former.last(code).map(NomenclatureCode::label))
                .isPresent();
    }

    /** As people know it: {@code Hérault (34)}; a code that nobody knows is its own. */
    public String label(String code) {
        return name(code).map(name -> name + " (" + number(code) + ")").orElse(code);
    }

    /** The code that was meant: by number, name or both, however they are written, or by the code itself. */
    public Optional<String> resolve(String typed) {
        return Optional.ofNullable(bySpelling.get(CommuneName.of(typed)));
    }

    private static Stream<String> spellings(NomenclatureCode each) {
        var number = number(each.code());
        var name = each.label();
        return Stream.of(
                each.code(), number, name, name.replaceFirst("^La ", ""), name + " " + number, number + " " + name);
    }

    /** {@code 34}, {@code 01}, {@code 2A}, {@code 974} */
    private static String number(String code) {
        return code.startsWith("0") ? code.substring(1) : code;
    }
}
