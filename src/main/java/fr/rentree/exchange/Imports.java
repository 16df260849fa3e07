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
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    /** Held while a package is loaded: two imports at once wait for each other. */
    private static final long LOCK = 0x52656e7472e965L;

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
        return run(path, year, progress, true);
    }

    /** @param year of the campaign; {@code null} = as the opening dates say, or the campaign in force */
    public ImportOutcome apply(Path path, @Nullable AcademicYear year, Progress progress) {
        return run(path, year, progress, false);
    }

    private ImportOutcome run(Path path, @Nullable AcademicYear year, Progress progress, boolean rehearsal) {
        var faults = new Faults();
        progress.at("Lecture de " + path);
        var sources = new Sources(faults).in(path);
        var today = LocalDate.ofInstant(clock.instant(), Paris.ZONE);
        return load(
                sources,
                new Request(String.valueOf(path.getFileName()), year, today, rehearsal, it -> it),
                faults,
                progress);
    }

    /**
     * What to do with a package.
     *
     * @param mended what to load instead of what was read
     */
    record Request(
            String name,
            @Nullable AcademicYear year,
            LocalDate today,
            boolean rehearsal,
            UnaryOperator<CampaignPackage> mended) {}

    ImportOutcome load(List<Source> sources, Request request, Faults faults, Progress progress) {
        var started = System.nanoTime();
        progress.at("Contrôle");
        var reader = new PackageReader(new Codes(references, request.today), stock, faults);
        var content = request.mended.apply(reader.read(sources, request.name, request.year));
        var counts = faults.errorCount() == 0 ? write(content, request.rehearsal, faults, progress) : Counts.NONE;
        return ImportOutcome.of(content.year(), counts, faults, request.rehearsal)
                .took(Duration.ofNanos(System.nanoTime() - started));
    }

    /** Nothing is ever removed, so what was there when the package was checked still is. */
    private Counts write(CampaignPackage content, boolean rehearsal, Faults faults, Progress progress) {
        var counts = transaction.execute(status -> {
            sql.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, index) -> "")
                    .list();
            if (rehearsal) status.setRollbackOnly();
            return load(content, faults, progress);
        });
        return Objects.requireNonNull(counts);
    }

    private Counts load(CampaignPackage content, Faults faults, Progress progress) {
        progress.at("Chargement des instituts et des étudiants");
        var institutesLoaded = institutes.load(content.institutes());
        var studentsLoaded = students.load(content.students().stream());
        progress.at("Chargement des formations et des autorisations");
        var campaignLoaded = campaign(content);
        progress.at("Ouverture des comptes");
        openAccounts(content, faults);
        return new Counts(
                institutesLoaded,
                campaignLoaded.windows(),
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

    private void openAccounts(CampaignPackage content, Faults faults) {
        accounts.openDemoStaff(
                content.institutes().stream().map(Institute::code).toList());
        var left = accounts.openStudents(content.students().stream()
                .map(it -> new Accounts.Student(it.number(), it.email(), it.displayName()))
                .toList());
        for (var student : content.students()) if (left.contains(student.number())) note(student, faults);
    }

    private static void note(StudentRecord student, Faults faults) {
        faults.add(Trouble.EMAIL_OF_STAFF.in(
                PackageFile.STUDENTS.baseName() + ".csv",
                0,
                "courriel",
                student.email(),
                student.number(),
                student.email()));
    }

    /** What was loaded, by file. */
    record Counts(Loaded institutes, Loaded windows, Loaded programmes, Loaded students, Loaded offers) {

        static final Counts NONE =
                new Counts(Loaded.NOTHING, Loaded.NOTHING, Loaded.NOTHING, Loaded.NOTHING, Loaded.NOTHING);
    }
}
