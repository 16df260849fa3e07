package fr.rentree.exchange;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.LoadCounts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import.
 *
 * @param applied whether it is loaded: it was not refused and it was not a dry run
 * @param refused whether nothing is loaded because of an error
 * @param year of the campaign; {@code null} where the package belongs to none
 * @param origin where the year comes from
 * @param faults those listed, at most 10,000
 * @param personsLeftOut for whose errors the rest was not refused
 */
public record ImportOutcome(
        boolean applied,
        boolean refused,
        @Nullable AcademicYear year,
        YearOrigin origin,
        LoadCounts institutes,
        LoadCounts windows,
        LoadCounts programmes,
        LoadCounts students,
        LoadCounts offers,
        List<ImportFault> faults,
        int errors,
        int warnings,
        int personsLeftOut,
        Duration took) {

    static ImportOutcome of(
            CampaignPackage content,
            Imports.Counts counts,
            ImportFaults faults,
            boolean refused,
            boolean rehearsal,
            FaultyPersons leftOut) {
        return new ImportOutcome(
                !refused && !rehearsal,
                refused,
                content.year(),
                content.origin(),
                counts.institutes(),
                counts.windows(),
                counts.programmes(),
                counts.students(),
                counts.offers(),
                faults.listed(),
                faults.errorCount(),
                faults.warningCount(),
                refused ? 0 : leftOut.numbers().size(),
                Duration.ZERO);
    }

    ImportOutcome took(Duration duration) {
        return new ImportOutcome(
                applied,
                refused,
                year,
                origin,
                institutes,
                windows,
                programmes,
                students,
                offers,
                faults,
                errors,
                warnings,
                personsLeftOut,
                duration);
    }

    /** How many faults were found beyond those listed. */
    public int unlisted() {
        return errors + warnings - faults.size();
    }

    /** Institutes, programmes, students and offers together. */
    public LoadCounts all() {
        return institutes.plus(programmes).plus(students).plus(offers);
    }

    /** Whether everything was there already. */
    public boolean nothingNew() {
        var all = all().plus(windows);
        return !refused() && all.added() == 0 && all.changed() == 0;
    }
}
