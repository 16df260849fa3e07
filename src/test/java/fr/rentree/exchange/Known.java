package fr.rentree.exchange;

import fr.rentree.shared.AcademicYear;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is loaded already, said by a test. */
record Known(
        @Nullable AcademicYear year, Set<String> codes, Set<String> programmes, Set<String> numbers, List<Holder> all)
        implements LoadedData {

    static final Known NOTHING = new Known(null, Set.of(), Set.of(), Set.of(), List.of());

    @Override
    public Optional<AcademicYear> currentYear() {
        return Optional.ofNullable(year);
    }

    @Override
    public Optional<Instant> lastClosing(AcademicYear of) {
        return of.equals(year) ? Optional.of(Instant.parse("2027-06-30T22:00:00Z")) : Optional.empty();
    }

    @Override
    public Set<String> institutes(Set<String> asked) {
        return both(codes, asked);
    }

    @Override
    public Set<String> programmes(AcademicYear of, Set<String> asked) {
        return of.equals(year) ? both(programmes, asked) : Set.of();
    }

    @Override
    public Set<String> students(Set<String> asked) {
        return both(numbers, asked);
    }

    @Override
    public List<Holder> holders(List<StudentRecord> students) {
        return all;
    }

    @Override
    public Set<String> offered(AcademicYear of, Set<String> asked) {
        return asked;
    }

    @Override
    public Map<String, StudentRecord> records(Set<String> asked) {
        return Map.of();
    }

    @Override
    public Map<String, Map<String, String>> cells(PackageFile kind, @Nullable AcademicYear of, Set<String> keys) {
        return Map.of();
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }
}
