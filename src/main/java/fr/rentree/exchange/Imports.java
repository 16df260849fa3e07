package fr.rentree.exchange;

import fr.rentree.account.Accounts;
import fr.rentree.campaign.CampaignLoaded;
import fr.rentree.campaign.Campaigns;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.reference.References;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.LoadCounts;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.Renumberings;
import fr.rentree.student.Students;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports of campaign packages: a folder, a zip or one file. All of a package is loaded or, where there is any error,
 * nothing. The same package again changes nothing; what a student typed is never touched.
 */
@Service
public class Imports {

    /** Held from the comparison with what is loaded to the end: two imports at once wait for each other. */
    private static final long LOCK = 0x52656e7472e965L;

    static final Consumer<ImportOutcome> NOBODY = outcome -> {};

    private final References references;
    private final LoadedData stock;
    private final Institutes institutes;
    private final Students students;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final Renumberings renumberings;
    private final ImportAudit audit;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            References references,
            LoadedData stock,
            Institutes institutes,
            Students students,
            Campaigns campaigns,
            Accounts accounts,
            Renumberings renumberings,
            ImportAudit audit,
            JdbcClient sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.references = references;
        this.stock = stock;
        this.institutes = institutes;
        this.students = students;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.renumberings = renumberings;
        this.audit = audit;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does everything that {@link #apply} does, and takes it back. */
    public ImportOutcome rehearse(Path path, @Nullable AcademicYear year, ImportProgress progress) {
        return run(path, new Mode(year, true, null, null), progress, NOBODY);
    }

    /** @param year of the campaign; {@code null} = as the opening dates say, or the campaign in force */
    public ImportOutcome apply(Path path, @Nullable AcademicYear year, ImportProgress progress) {
        return run(path, new Mode(year, false, null, null), progress, NOBODY);
    }

    /**
     * The mode in which a package is loaded.
     *
     * @param year of the campaign; {@code null} = as the opening dates say, or the campaign in force
     * @param rehearsal whether all is taken back
     * @param leftOut where the lines of persons go about whom something is wrong, while the rest is loaded; {@code null} = all
     *     or nothing
     * @param by who loads it; {@code null} = nobody whom the audit has to know
     */
    record Mode(
            @Nullable AcademicYear year,
            boolean rehearsal,
            @Nullable Path leftOut,
            @Nullable String by) {}

    /** @param told what became of the package, before that is final: where this fails, nothing is loaded */
    ImportOutcome run(Path path, Mode mode, ImportProgress progress, Consumer<ImportOutcome> told) {
        var faults = new ImportFaults();
        progress.at("Lecture de " + path);
        var sources = new ImportSources(faults).in(path);
        var today = LocalDate.ofInstant(clock.instant(), ParisTime.ZONE);
        return load(
                sources,
                new Request(String.valueOf(path.getFileName()), mode, today, it -> it, told),
                faults,
                progress);
    }

    /**
     * A request to import a package.
     *
     * @param mended what to load instead of what was read
     * @param told what became of it, before that is final
     */
    record Request(
            String name,
            Mode mode,
            LocalDate today,
            UnaryOperator<CampaignPackage> mended,
            Consumer<ImportOutcome> told) {}

    ImportOutcome load(List<ImportSource> sources, Request request, ImportFaults faults, ImportProgress progress) {
        var started = System.nanoTime();
        progress.at("Contrôle");
        var reader = new PackageReader(new ImportCodes(references, request.today), stock, faults);
        reader.read(sources);
        var mode = request.mode;
        var outcome = transaction.execute(status -> {
            lock();
            var content = request.mended.apply(reader.settle(request.name, mode.year));
            var leftOut = mode.leftOut == null ? FaultyPersons.NONE : reader.faultyPersons();
            boolean refused = mode.leftOut == null ? faults.errorCount() > 0 : faults.concernAll();
            var accepted = content.without(leftOut);
            var counts = refused ? Counts.NONE : load(accepted, reader, progress);
            if (!refused && !mode.rehearsal) keep(sources, request, accepted, leftOut, reader);
            var result = ImportOutcome.of(content, counts, faults, refused, mode.rehearsal, leftOut);
            request.told.accept(result);
            if (mode.rehearsal) status.setRollbackOnly();
            return result;
        });
        return Objects.requireNonNull(outcome).took(Duration.ofNanos(System.nanoTime() - started));
    }

    /** Keeps what is left of a package that is loaded: the lines to mend, and who loaded it. */
    private void keep(
            List<ImportSource> sources,
            Request request,
            CampaignPackage content,
            FaultyPersons leftOut,
            PackageReader reader) {
        try {
            if (request.mode.leftOut != null) new PackageToMend(request.mode.leftOut, leftOut).write(sources);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (request.mode.by != null)
            audit.loaded(request.mode.by, request.name, sources, content, leftOut, reader.before());
    }

    private void lock() {
        sql.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, index) -> "")
                .list();
    }

    private Counts load(CampaignPackage content, PackageReader reader, ImportProgress progress) {
        progress.at("Chargement des instituts et des étudiants");
        var institutesLoaded = institutes.load(content.institutes());
        renumberings.move(content.moved().numbers());
        students.giveUpAddresses(content.moved().addresses().keySet());
        var studentsLoaded = students.load(content.students().stream());
        progress.at("Chargement des formations et des autorisations");
        var campaignLoaded = campaign(content);
        progress.at("Ouverture des comptes");
        openAccounts(content, reader);
        return new Counts(
                institutesLoaded,
                campaignLoaded.windows().plus(closed(content)),
                campaignLoaded.programmes(),
                studentsLoaded,
                campaignLoaded.offers());
    }

    private CampaignLoaded campaign(CampaignPackage content) {
        var year = content.year();
        if (year == null || !content.ofAYear())
            return new CampaignLoaded(LoadCounts.NOTHING, LoadCounts.NOTHING, LoadCounts.NOTHING);
        campaigns.create(year, references.feeRates().all());
        return campaigns.load(year, content.windows(), content.programmes(), content.offers());
    }

    private LoadCounts closed(CampaignPackage content) {
        var year = content.year();
        return year == null || content.closed().isEmpty()
                ? LoadCounts.NOTHING
                : new LoadCounts(0, campaigns.close(year, content.closed()), 0);
    }

    private void openAccounts(CampaignPackage content, PackageReader reader) {
        accounts.openDemoStaff(
                content.institutes().stream().map(Institute::code).toList());
        var left = accounts.openStudents(content.students().stream()
                .map(it -> new Accounts.Student(it.number(), it.email(), it.displayName()))
                .toList());
        content.students().stream().filter(it -> left.contains(it.number())).forEach(reader::noteStaff);
    }

    /** The rows that were loaded, by file. */
    record Counts(
            LoadCounts institutes, LoadCounts windows, LoadCounts programmes, LoadCounts students, LoadCounts offers) {

        static final Counts NONE = new Counts(
                LoadCounts.NOTHING, LoadCounts.NOTHING, LoadCounts.NOTHING, LoadCounts.NOTHING, LoadCounts.NOTHING);
    }
}
