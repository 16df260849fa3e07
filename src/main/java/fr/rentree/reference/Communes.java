package fr.rentree.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The communes of France by postal code: one code has several communes, one commune several codes. The 35,000 lines stay
 * as the bytes of their file; the index holds postal code and place in the file in one number, sorted, so that it is
 * small, quick to build and quick to search.
 */
public final class Communes {

    /**
     * A commune of the official list under one of its postal codes.
     *
     * @param insee 5 characters
     * @param department 3 characters
     */
    public record Commune(String insee, String name, String postcode, String department) {}

    /** What became of a postal code and a typed name. */
    public sealed interface Resolved permits Found, Ambiguous, UnknownPostcode, NotThere {}

    /** It is this one. */
    public record Found(Commune commune) implements Resolved {}

    /** The name is missing or only begun, and several communes of the code go with it. */
    public record Ambiguous(List<Commune> candidates) implements Resolved {}

    /** No commune has this code. A CEDEX code is not a commune's. */
    public record UnknownPostcode() implements Resolved {}

    /** The code's communes, which are these, have other names. */
    public record NotThere(List<Commune> candidates) implements Resolved {}

    private static final int POSTCODE = 2;

    private final byte[] file = Table.bytes("communes");
    private final long[] index = index();

    /** The communes of a postal code in the order of their official codes; none where no commune has it. */
    public List<Commune> of(String postcode) {
        if (!postcode.matches("\\d{5}")) return List.of();
        var wanted = Integer.parseInt(postcode);
        var first = Arrays.binarySearch(index, entry(wanted, 0));
        var found = new ArrayList<Commune>();
        for (var i = first < 0 ? -first - 1 : first; i < index.length && postcode(index[i]) == wanted; i++)
            found.add(read((int) index[i]));
        return found;
    }

    /** Finds what was meant: an official code, a name official or as the post writes it, or none if there is one only. */
    public Resolved resolve(String postcode, String typed) {
        var here = of(postcode.replace(" ", ""));
        if (here.isEmpty()) return new UnknownPostcode();
        // as it stands on the list, which is what is kept: folding every name of a postal code takes longer than all
        // else
        for (var commune : here)
            if (commune.name().equals(typed) || commune.insee().equals(typed)) return new Found(commune);
        var name = CommuneName.of(typed);
        if (name.empty()) return here.size() == 1 ? new Found(here.getFirst()) : new Ambiguous(here);
        var names = here.stream().map(commune -> CommuneName.of(commune.name())).toList();
        var begun = new ArrayList<Commune>();
        for (var i = 0; i < here.size(); i++) {
            if (names.get(i).equals(name)) return new Found(here.get(i));
            if (name.begins(names.get(i))) begun.add(here.get(i));
        }
        if (begun.isEmpty()) return new NotThere(here);
        return begun.size() == 1 ? new Found(begun.getFirst()) : new Ambiguous(begun);
    }

    /** All, by postal code. */
    Stream<Commune> all() {
        return Arrays.stream(index).mapToObj(entry -> read((int) entry));
    }

    private Commune read(int start) {
        var fields = new String(file, start, endOfLine(start) - start, StandardCharsets.UTF_8).split(";");
        return new Commune(fields[0], fields[1], fields[POSTCODE], fields[POSTCODE + 1]);
    }

    private long[] index() {
        var entries = new long[lines()];
        var line = 0;
        for (var start = endOfLine(0) + 1; start < file.length; start = endOfLine(start) + 1)
            entries[line++] = entry(postcodeIn(start), start);
        Arrays.sort(entries);
        return entries;
    }

    /** Lines after the header; each ends with a line feed. */
    private int lines() {
        var count = -1;
        for (var one : file) if (one == '\n') count++;
        return count;
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

    private static long entry(int postcode, int start) {
        return (long) postcode << Integer.SIZE | start;
    }

    private static int postcode(long entry) {
        return (int) (entry >> Integer.SIZE);
    }
}
