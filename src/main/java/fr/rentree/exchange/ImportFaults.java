package fr.rentree.exchange;

import fr.rentree.exchange.ImportFault.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The faults found so far: at most 10,000 are kept, errors before warnings; the rest are counted. */
final class ImportFaults {

    static final int LISTED = 10_000;

    private final List<ImportFault> errors = new ArrayList<>();
    private final List<ImportFault> warnings = new ArrayList<>();
    private int errorCount;
    private int errorsOfPersons;
    private int warningCount;

    void add(ImportFault fault) {
        boolean error = fault.severity() == Severity.ERROR;
        if (error) errorCount++;
        else warningCount++;
        var kept = error ? errors : warnings;
        if (kept.size() < LISTED) kept.add(fault);
    }

    /** An error for which a person can be left out, and the rest be loaded. */
    void addOfPerson(ImportFault fault) {
        errorsOfPersons++;
        add(fault);
    }

    /** Whether there is an error that concerns more than persons. */
    boolean concernAll() {
        return errorCount > errorsOfPersons;
    }

    /** Whether this file has an error so far. */
    boolean stops(String file) {
        return errors.stream().anyMatch(fault -> fault.file().equals(file));
    }

    boolean has(PackageFile kind) {
        return Stream.concat(errors.stream(), warnings.stream())
                .anyMatch(fault ->
                        PackageFile.named(fault.file()).filter(kind::equals).isPresent());
    }

    int errorCount() {
        return errorCount;
    }

    int warningCount() {
        return warningCount;
    }

    /** In the order of the files and their lines. */
    List<ImportFault> listed() {
        return Stream.concat(errors.stream(), warnings.stream())
                .limit(LISTED)
                .sorted(Comparator.comparing(ImportFault::file).thenComparingInt(ImportFault::line))
                .toList();
    }
}
