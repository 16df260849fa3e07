package fr.rentree.reference;

import fr.rentree.reference.Communes.Commune;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The official list of communes. Its 35,000 lines stay as the bytes of their file; an index holds a number to search by
 * and the place in the file in one number, sorted, so that it is small, quick to build and quick to search.
 */
final class CommuneList {

    private static final int POSTCODE = 2;

    private final byte[] file = NomenclatureFile.bytes("communes");
    private final long[] byPostcode = starts().mapToLong(start -> entry(postcodeIn(start), start))
            .sorted()
            .toArray();
    private long @Nullable [] byName;

    List<Commune> of(String postcode) {
        return postcode.matches("\\d{5}") ? beginning(postcode) : List.of();
    }

    /** All, by postal code. */
    Stream<Commune> all() {
        return Arrays.stream(byPostcode).mapToObj(entry -> read((int) entry));
    }

    /** Those whose postal code begins so, which is in digits. */
    List<Commune> beginning(String postcode) {
        var missing = 5 - postcode.length();
        var lowest = Integer.parseInt(postcode + "0".repeat(missing));
        var highest = Integer.parseInt(postcode + "9".repeat(missing));
        var found = new ArrayList<Commune>();
        for (var i = first(byPostcode, lowest); i < byPostcode.length && high(byPostcode[i]) <= highest; i++)
            found.add(read((int) byPostcode[i]));
        return found;
    }

    /** Those of this name, once for each of their postal codes. */
    List<Commune> named(CommuneName name) {
        var names = byName();
        var found = new ArrayList<Commune>();
        for (var i = first(names, name.hashCode()); i < names.length && high(names[i]) == name.hashCode(); i++) {
            var commune = read((int) names[i]);
            if (CommuneName.of(commune.name()).equals(name)) found.add(commune);
        }
        return found;
    }

    /** The lines of a commune by its official code, which is rarely asked for: the list is read through. */
    List<Commune> coded(String insee) {
        return starts().filter(start -> begins(start, insee))
                .mapToObj(this::read)
                .toList();
    }

    /** Built when a name is asked for that its postal code does not know: few processes ever need it. */
    private synchronized long[] byName() {
        if (byName == null)
            byName = starts().mapToLong(
                            start -> entry(CommuneName.of(read(start).name()).hashCode(), start))
                    .sorted()
                    .toArray();
        return byName;
    }

    private boolean begins(int start, String text) {
        for (var i = 0; i < text.length(); i++) if (file[start + i] != text.charAt(i)) return false;
        return true;
    }

    /** Where each line after the header begins; each ends with a line feed. */
    private IntStream starts() {
        return IntStream.iterate(endOfLine(0) + 1, start -> start < file.length, start -> endOfLine(start) + 1);
    }

    private Commune read(int start) {
        var fields = new String(file, start, endOfLine(start) - start, StandardCharsets.UTF_8).split(";");
        return new Commune(fields[0], fields[1], fields[POSTCODE], fields[POSTCODE + 1]);
    }

    private int postcodeIn(int start) {
        var at = start;
        for (var field = 0; field < POSTCODE; at++) if (file[at] == ';') field++;
        var number = 0;
        for (; file[at] != ';'; at++) number = number * 10 + file[at] - '0';
        return number;
    }

    private int endOfLine(int start) {
        var at = start;
        while (file[at] != '\n') at++;
        return at;
    }

    /** A number to sort by, and where the line begins. */
    private static long entry(int number, int start) {
        return (long) number << Integer.SIZE | start;
    }

    private static int high(long entry) {
        return (int) (entry >> Integer.SIZE);
    }

    private static int first(long[] entries, int number) {
        var found = Arrays.binarySearch(entries, entry(number, 0));
        return found < 0 ? -found - 1 : found;
    }
}
