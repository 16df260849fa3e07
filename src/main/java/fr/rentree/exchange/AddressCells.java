package fr.rentree.exchange;

import static java.util.stream.Collectors.joining;

import fr.rentree.shared.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the address of a student's line: all of it or, with a warning, nothing, since the student completes it anyway. */
final class AddressCells {

    private static final List<String> CELLS =
            List.of("adresse1", "adresse2", "adresse3", "code_postal", "commune", "ville_etranger");

    /** Characters of a line, as AFNOR has it (NF Z10-011); the student system's shorter ones are the exports' matter. */
    private static final int LONGEST = 38;

    private static final Pattern FIVE = Pattern.compile("\\d{5}");
    private static final Pattern FOUR = Pattern.compile("\\d{4}");

    private final Codes codes;

    /** Many students live in few communes. */
    private final Map<String, Optional<String>> officials = new HashMap<>();

    AddressCells(Codes codes) {
        this.codes = codes;
    }

    /** @param known the address that stays where the line gives none that can be read */
    @Nullable
    Address read(Line line, @Nullable Address known) {
        if (Stream.concat(CELLS.stream(), Stream.of("pays")).noneMatch(line::gives)) return known;
        if (CELLS.stream().allMatch(cell -> line.gives(cell) && line.find(cell) == null)) return null;
        var read = read(line);
        return read == null ? known : read;
    }

    private @Nullable Address read(Line line) {
        if (CELLS.stream().allMatch(cell -> line.find(cell) == null)) return null;
        var country = line.find("pays");
        if (country == null) return incomplete(line, "pays");
        return country.equals(Address.FRANCE) ? inFrance(line, country) : abroad(line, country);
    }

    private @Nullable Address inFrance(Line line, String country) {
        var postcode = postcode(line);
        var commune = line.find("commune");
        var line1 = line.find("adresse1");
        if (line1 == null) return incomplete(line, "adresse1");
        if (postcode == null) return line.find("code_postal") == null ? incomplete(line, "code_postal") : null;
        if (commune == null) return incomplete(line, "commune");
        var official = officials.computeIfAbsent(postcode + commune, any -> codes.commune(postcode, commune));
        if (official.isEmpty()) line.note("commune", Trouble.COMMUNE_UNKNOWN, commune, postcode);
        var lines = lines(line);
        return new Address(
                country, lines.getFirst(), lines.get(1), lines.get(2), postcode, official.orElse(commune), null);
    }

    private static @Nullable Address abroad(Line line, String country) {
        var line1 = line.find("adresse1");
        var city = line.find("ville_etranger");
        if (line1 == null) return incomplete(line, "adresse1");
        if (city == null) return incomplete(line, "ville_etranger");
        var lines = lines(line);
        return new Address(country, lines.getFirst(), lines.get(1), lines.get(2), null, null, city);
    }

    /** The three lines; one that is too long goes on in the next, which may push its words further, and the last is cut. */
    private static List<@Nullable String> lines(Line line) {
        var written =
                Stream.of("adresse1", "adresse2", "adresse3").map(line::find).toList();
        if (written.stream().allMatch(it -> it == null || it.length() <= LONGEST)) return written;
        var lines = new ArrayList<@Nullable String>();
        var over = "";
        for (var one : written) {
            var text = Stream.of(over, one)
                    .filter(it -> it != null && !it.isEmpty())
                    .collect(joining(" "));
            var kept = TextRules.start(text, LONGEST);
            lines.add(kept.isEmpty() ? null : kept);
            over = text.substring(kept.length()).strip();
        }
        line.note(
                "adresse1",
                Trouble.ADDRESS_LINES,
                LONGEST,
                lines.stream().filter(Objects::nonNull).collect(joining(", ")));
        return lines;
    }

    private static @Nullable String postcode(Line line) {
        var postcode = line.find("code_postal");
        if (postcode == null || FIVE.matcher(postcode).matches()) return postcode;
        if (FOUR.matcher(postcode).matches()) {
            line.note("code_postal", Trouble.ZEROS_MENDED, postcode, "0" + postcode);
            return "0" + postcode;
        }
        line.leaveOut(
                "code_postal",
                Trouble.BAD_CODE,
                postcode,
                "un code postal français",
                "5 chiffres, comme 34000, ou un autre pays");
        return null;
    }

    private static @Nullable Address incomplete(Line line, String column) {
        if (line.sound()) line.note(column, Trouble.ADDRESS_INCOMPLETE, column);
        return null;
    }
}
