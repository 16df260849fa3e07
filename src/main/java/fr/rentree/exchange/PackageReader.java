package fr.rentree.exchange;

import fr.rentree.shared.AcademicYear;
import fr.rentree.student.StudentRecord;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a campaign package and checks all of it: each file for itself, then how they fit to each other and to what is loaded. */
final class PackageReader {

    private final ImportCodes codes;
    private final LoadedData stock;
    private final ImportFaults faults;
    private final InstituteLines institutes = new InstituteLines();
    private final ProgrammeLines programmes = new ProgrammeLines(institutes.codes);
    private final StudentLines students;
    private final OfferLines offers;
    private final Map<PackageFile, UnreadLines> unread = new EnumMap<>(PackageFile.class);
    private final Map<PackageFile, LineReader> readers = new EnumMap<>(PackageFile.class);
    private Map<String, StudentRecord> before = Map.of();
    private final Set<PackageFile> present = EnumSet.noneOf(PackageFile.class);

    PackageReader(ImportCodes codes, LoadedData stock, ImportFaults faults) {
        this.codes = codes;
        this.stock = stock;
        this.faults = faults;
        this.students = new StudentLines(codes);
        this.offers = new OfferLines(students.numbers, programmes.keys);
    }

    /** Reads each file for itself. */
    void read(List<ImportSource> sources) {
        for (var source : sources) {
            present.add(source.kind());
            read(source);
        }
    }

    /**
     * Checks how the files fit to each other and to what is loaded, which must not change before the package is loaded.
     *
     * @param asked the year, where it was said; else it follows from the package or what is loaded
     */
    CampaignPackage settle(String packageName, @Nullable AcademicYear asked) {
        accept(
                PackageFile.INSTITUTES,
                Optional.ofNullable(asked).or(stock::currentYear).orElse(null));
        var year = year(asked, packageName);
        accept(PackageFile.PROGRAMMES, year);
        acceptStudents();
        accept(PackageFile.OFFERS, year);
        settle(year);
        return new CampaignPackage(
                year,
                asked != null
                        ? YearOrigin.SAID
                        : institutes.year().isPresent() ? YearOrigin.OPENINGS : YearOrigin.CURRENT,
                institutes.institutes,
                institutes.windows,
                institutes.closed,
                programmes.programmes,
                students.students,
                offers.offers,
                students.moved);
    }

    /** The persons of a package that is settled about whom something is wrong, and who would need what they do not give up. */
    FaultyPersons faultyPersons() {
        var holders = stock.holders(students.students);
        FaultyPersons persons;
        do persons = FaultyPersons.of(readers, unread);
        while (students.noteTaken(holders, persons.numbers()));
        return persons;
    }

    /** The records of the package's students as they are loaded already, by number. */
    Map<String, StudentRecord> before() {
        return before;
    }

    /** Notes a student, of a package that is settled, whose address is one of the staff's. */
    void noteStaff(StudentRecord student) {
        students.noteStaff(student);
    }

    private void read(ImportSource source) {
        var skipped = unread(source.kind());
        if (!source.read()) {
            skipped.whole();
            return;
        }
        var reader = new LineReader(source, codes, faults, skipped);
        readers.put(source.kind(), reader);
        try {
            read(source, reader);
        } catch (SafeZip.Refused refused) {
            faults.add(refused.in(source.name()));
        } catch (IOException | RuntimeException broken) {
            if (!source.workbook()) throw new IllegalStateException("cannot read " + source.name(), broken);
            faults.add(ImportProblem.WORKBOOK_BROKEN.in(source.name(), 0, "", ""));
        }
        if (reader.count() > 0) return;
        if (faults.stops(source.name())) skipped.whole();
        else faults.add(ImportProblem.NO_LINES.in(source.name(), 0, "", ""));
    }

    private void read(ImportSource source, LineReader reader) throws IOException {
        if (source.workbook()) {
            SafeZip.checkWorkbook(source.bytes(), source.name());
            new WorkbookTable(source.bytes(), reader).read();
        } else if (source.foreign().isEmpty()) readText(source, reader);
        else faults.add(ImportProblem.NOT_TEXT.in(source.name(), 0, "", "", source.foreign()));
    }

    private void readText(ImportSource source, LineReader reader) {
        var encoding = FileEncoding.of(source.bytes());
        if (encoding.isEmpty()) {
            faults.add(ImportProblem.ENCODING_UNKNOWN.in(source.name(), 0, "", ""));
            return;
        }
        if (encoding.get() != FileEncoding.WINDOWS)
            faults.add(ImportProblem.ENCODING_OLD.in(
                    source.name(), 0, "", "", encoding.get().french()));
        new CsvTable(source.bytes(), encoding.get().charset(), reader).read();
    }

    /** Makes what they are about of the lines of a file, once what is loaded of it is known. */
    private void accept(PackageFile kind, @Nullable AcademicYear year) {
        var reader = readers.get(kind);
        if (reader == null) return;
        if (reader.partial()) {
            var loaded = stock.cells(kind, year, reader.keys());
            reader.complete(key -> loaded.containsKey(key) ? () -> loaded.getOrDefault(key, Map.of()) : null);
        }
        reader.lines().forEach(linesOf(kind));
    }

    private void acceptStudents() {
        var reader = readers.get(PackageFile.STUDENTS);
        if (reader == null) return;
        before = stock.records(reader.keys());
        reader.complete(number -> {
            var record = before.get(number);
            return record == null ? null : () -> LoadedCells.of(record);
        });
        students.over(before);
        reader.lines().forEach(students);
    }

    private UnreadLines unread(PackageFile kind) {
        return unread.computeIfAbsent(kind, any -> new UnreadLines());
    }

    private Consumer<FileLine> linesOf(PackageFile kind) {
        return switch (kind) {
            case INSTITUTES -> institutes;
            case PROGRAMMES -> programmes;
            case STUDENTS -> students;
            case OFFERS -> offers;
        };
    }

    private @Nullable AcademicYear year(@Nullable AcademicYear asked, String packageName) {
        var opening = institutes.year();
        var year = Optional.ofNullable(asked).or(() -> opening).or(stock::currentYear);
        year.ifPresent(it -> institutes.compareWith(it, asked != null));
        year.ifPresent(
                it -> stock.lastClosing(it.previous()).ifPresent(closing -> institutes.noteOverlap(it, closing)));
        boolean institutesAtFault = faults.has(PackageFile.INSTITUTES);
        boolean needed = present.contains(PackageFile.PROGRAMMES) || present.contains(PackageFile.OFFERS);
        if (year.isEmpty() && needed && !institutesAtFault)
            faults.add(ImportProblem.YEAR_UNKNOWN.in(packageName, 0, "", ""));
        return year.orElse(null);
    }

    private void settle(@Nullable AcademicYear year) {
        settle(PackageFile.INSTITUTES, programmes.institutes, stock::institutes);
        settle(PackageFile.STUDENTS, offers.students, stock::students);
        settle(
                PackageFile.PROGRAMMES,
                offers.programmes,
                keys -> year == null ? Set.of() : stock.programmes(year, keys));
        compareWithHolders(year);
    }

    /** Finds who is loaded already under another number. Hardly ever anybody: then nothing more is read. */
    private void compareWithHolders(@Nullable AcademicYear year) {
        var holders = stock.holders(students.students).stream()
                .filter(it -> !students.numbers.has(it.number().value()))
                .toList();
        if (holders.isEmpty()) return;
        var numbers = holders.stream().map(it -> it.number().value()).collect(Collectors.toSet());
        var records = stock.records(numbers);
        students.compareWith(holders, records, year == null ? numbers : stock.offered(year, numbers));
        before = new HashMap<>(before);
        students.moved.numbers().forEach((from, to) -> {
            var record = records.get(from.value());
            if (record != null) before.put(to.value(), record);
        });
    }

    private void settle(PackageFile to, PendingReferences references, UnaryOperator<Set<String>> loaded) {
        references.settle(present.contains(to), loaded, unread(to), faults);
    }
}
