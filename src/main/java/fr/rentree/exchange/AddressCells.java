package fr.rentree.exchange;

import fr.rentree.reference.Communes;
import fr.rentree.shared.Address;
import fr.rentree.shared.Blanks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the address of a student's line: all of it or, with a warning, nothing, since the student completes it anyway. */
final class AddressCells {

    private static final List<String> LINES = List.of("adresse1", "adresse2", "adresse3");
    private static final List<String> CELLS =
            List.of("adresse1", "adresse2", "adresse3", "code_postal", "commune", "ville_etranger");

    /** Characters of a line, as AFNOR has it (NF Z10-011); the student system's shorter ones are the exports' matter. */
    private static final int LONGEST = 38;

    private static final Pattern FIVE = Pattern.compile("\\d{5}");
    private static final Pattern FOUR = Pattern.compile("\\d{4}");

    private final ImportCodes codes;

    /** Many students live in few communes. */
    private final Map<String, Communes.Resolved> resolved = new HashMap<>();

    AddressCells(ImportCodes codes) {
        this.codes = codes;
    }

    /** @param known the address that stays where the line gives none that can be read */
    @Nullable
    Address read(FileLine line, @Nullable Address known) {
        if (Stream.concat(CELLS.stream(), Stream.of("pays")).noneMatch(line::gives)) return known;
        if (CELLS.stream().allMatch(cell -> line.gives(cell) && line.find(cell) == null)) return null;
        var read = read(line);
        return read == null ? known : read;
    }

    private @Nullable Address read(FileLine line) {
        if (CELLS.stream().allMatch(cell -> line.find(cell) == null)) return null;
        var country = line.find("pays");
        if (country == null) return incomplete(line, "pays");
        return country.equals(Address.FRANCE) ? inFrance(line, country) : abroad(line, country);
    }

    private @Nullable Address inFrance(FileLine line, String country) {
        var postcode = postcode(line);
        var commune = line.find("commune");
        var line1 = line.find("adresse1");
        if (line1 == null) return incomplete(line, "adresse1");
        if (postcode == null) return line.find("code_postal") == null ? incomplete(line, "code_postal") : null;
        if (commune == null) return incomplete(line, "commune");
        var address = address(line, country, postcode, commune, null);
        return switch (resolved.computeIfAbsent(postcode + commune, _ -> codes.commune(postcode, commune))) {
            case Communes.Found(var found) -> address.in(found.name());
            case Communes.Former(var today) -> within(today, line, commune, address);
            case Communes.Locality(var today) -> within(today, line, commune, address);
            case Communes.Resolved _ -> {
                line.note("commune", ImportProblem.COMMUNE_UNKNOWN, commune, postcode);
                yield address;
            }
        };
    }

    /** A former commune or a known place: in the commune of today, with the name kept as a line where one is free. */
    private static Address within(Communes.Commune today, FileLine line, String name, Address address) {
        line.note("commune", ImportProblem.COMMUNE_OF_TODAY, name, today.name());
        return address.in(today.name()).with(name).orElseGet(() -> address.in(today.name()));
    }

    private static @Nullable Address abroad(FileLine line, String country) {
        var line1 = line.find("adresse1");
        var city = line.find("ville_etranger");
        if (line1 == null) return incomplete(line, "adresse1");
        if (city == null) return incomplete(line, "ville_etranger");
        return address(line, country, null, null, city);
    }

    /** Of lines of which one that is too long goes on in the next, which may push its words further; the last is cut. */
    private static Address address(
            FileLine line, String country, @Nullable String postcode, @Nullable String commune, @Nullable String city) {
        var lines = new ArrayList<String>();
        var over = "";
        boolean tooLong = false;
        for (var column : LINES) {
            var written = line.find(column);
            tooLong |= written != null && written.length() > LONGEST;
            var text = written == null ? over : Blanks.strip(over + " " + written);
            var kept = TextRules.start(text, LONGEST);
            lines.add(kept);
            over = Blanks.strip(text.substring(kept.length()));
        }
        if (tooLong)
            line.note(
                    "adresse1",
                    ImportProblem.ADDRESS_LINES,
                    LONGEST,
                    String.join(" / ", lines).replaceAll("( / )+$", ""));
        return new Address(
                country, lines.getFirst(), orNull(lines.get(1)), orNull(lines.get(2)), postcode, commune, city);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String postcode(FileLine line) {
        var postcode = line.find("code_postal");
        if (postcode == null || FIVE.matcher(postcode).matches()) return postcode;
        if (FOUR.matcher(postcode).matches()) {
            line.note("code_postal", ImportProblem.ZEROS_MENDED, postcode, "0" + postcode);
            return "0" + postcode;
        }
        line.leaveOut(
                "code_postal",
                ImportProblem.BAD_CODE,
                postcode,
                "un code postal français",
                "5 chiffres, comme 34000, ou un autre pays");
        return null;
    }

    private static @Nullable Address incomplete(FileLine line, String column) {
        if (line.sound()) line.note(column, ImportProblem.ADDRESS_INCOMPLETE, column);
        return null;
    }
}
