package fr.rentree.exchange;

import fr.rentree.account.Accounts;
import fr.rentree.campaign.CampaignLoaded;
import fr.rentree.campaign.Campaigns;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.reference.References;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.Loaded;
import fr.rentree.shared.Paris;
import fr.rentree.student.Students;
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
    private final Stock stock;
    private final Institutes institutes;
    private final Students students;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            References references,
            Stock stock,
            Institutes institutes,
            Students students,
            Campaigns campaigns,
            Accounts accounts,
            JdbcClient sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.references = references;
        this.stock = stock;
        this.institutes = institutes;
        this.students = students;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does everything that {@link #apply} does, and takes it back. */
    public ImportOutcome rehearse(Path path, @Nullable AcademicYear year, Progress progress) {
        return run(path, year, progress, true, NOBODY);
    }

    /** @param year of the campaign; {@code null} = as the opening dates say, or the campaign in force */
    public ImportOutcome apply(Path path, @Nullable AcademicYear year, Progress progress) {
        return run(path, year, progress, false, NOBODY);
    }

    /** @param told what became of the package, before that is final: where this fails, nothing is loaded */
    ImportOutcome run(
            Path path,
            @Nullable AcademicYear year,
            Progress progress,
            boolean rehearsal,
            Consumer<ImportOutcome> told) {
        var faults = new Faults();
        progress.at("Lecture de " + path);
        var sources = new Sources(faults).in(path);
        var today = LocalDate.ofInstant(clock.instant(), Paris.ZONE);
        return load(
                sources,
                new Request(String.valueOf(path.getFileName()), year, today, rehearsal, it -> it, told),
                faults,
                progress);
    }

    /**
     * What to do with a package.
     *
     * @param mended what to load instead of what was read
     * @param told what became of it, before that is final
     */
    record Request(
            String name,
            @Nullable AcademicYear year,
            LocalDate today,
            boolean rehearsal,
            UnaryOperator<CampaignPackage> mended,
            Consumer<ImportOutcome> told) {}

    ImportOutcome load(List<Source> sources, Request request, Faults faults, Progress progress) {
        var started = System.nanoTime();
        progress.at("Contrôle");
        var reader = new PackageReader(new Codes(references, request.today), stock, faults);
        reader.read(sources);
        var outcome = transaction.execute(status -> {
            lock();
            var content = request.mended.apply(reader.settle(request.name, request.year));
            var counts = faults.errorCount() == 0 ? load(content, reader, progress) : Counts.NONE;
            var result = ImportOutcome.of(content, counts, faults, request.rehearsal);
            request.told.accept(result);
            if (request.rehearsal) status.setRollbackOnly();
            return result;
        });
        return Objects.requireNonNull(outcome).took(Duration.ofNanos(System.nanoTime() - started));
    }

    private void lock() {
        sql.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, index) -> "")
                .list();
    }

    private Counts load(CampaignPackage content, PackageReader reader, Progress progress) {
        progress.at("Chargement des instituts et des étudiants");
        var institutesLoaded = institutes.load(content.institutes());
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
            return new CampaignLoaded(Loaded.NOTHING, Loaded.NOTHING, Loaded.NOTHING);
        campaigns.create(year, references.feeRates().all());
        return campaigns.load(year, content.windows(), content.programmes(), content.offers());
    }

    private Loaded closed(CampaignPackage content) {
        var year = content.year();
        return year == null || content.closed().isEmpty()
                ? Loaded.NOTHING
                : new Loaded(0, campaigns.close(year, content.closed()), 0);
    }

    private void openAccounts(CampaignPackage content, PackageReader reader) {
        accounts.openDemoStaff(
                content.institutes().stream().map(Institute::code).toList());
        var left = accounts.openStudents(content.students().stream()
                .map(it -> new Accounts.Student(it.number(), it.email(), it.displayName()))
                .toList());
        content.students().stream().filter(it -> left.contains(it.number())).forEach(reader::noteStaff);
    }

    /** What was loaded, by file. */
    record Counts(Loaded institutes, Loaded windows, Loaded programmes, Loaded students, Loaded offers) {

        static final Counts NONE =
                new Counts(Loaded.NOTHING, Loaded.NOTHING, Loaded.NOTHING, Loaded.NOTHING, Loaded.NOTHING);
    }
}
