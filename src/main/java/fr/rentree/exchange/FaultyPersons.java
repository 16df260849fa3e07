package fr.rentree.exchange;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The persons about whom something is wrong in a package. They are left out whole, with all lines about them, so that
 * nobody is loaded without an offer or offered anything without a record.
 *
 * @param numbers student numbers
 * @param lines numbers of the lines at fault, also of those that do not say whom they are about
 */
record FaultyPersons(Set<String> numbers, Map<PackageFile, Set<Integer>> lines) {

    static final FaultyPersons NONE = new FaultyPersons(Set.of(), Map.of());

    static FaultyPersons of(Map<PackageFile, LineReader> readers, Map<PackageFile, UnreadLines> unread) {
        var persons = new FaultyPersons(new HashSet<>(), new EnumMap<>(PackageFile.class));
        readers.forEach((kind, reader) -> {
            if (kind.ofPersons())
                reader.lines().stream().filter(line -> !line.sound()).forEach(persons::add);
        });
        unread.forEach((kind, lines) -> {
            if (kind.ofPersons()) persons.numbers.addAll(lines.studentNumbers());
        });
        return persons;
    }

    private void add(FileLine line) {
        lines.computeIfAbsent(line.kind(), _ -> new HashSet<>()).add(line.number());
        var student = line.find("numero_etudiant");
        if (student != null) numbers.add(student);
    }

    /** Whether a line is left out. */
    boolean concern(PackageFile kind, int line, @Nullable String student) {
        return numbers.contains(student) || lines.getOrDefault(kind, Set.of()).contains(line);
    }
}
