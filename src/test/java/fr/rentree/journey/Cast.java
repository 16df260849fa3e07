package fr.rentree.journey;

import fr.rentree.account.Accounts;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.Offer;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.reference.References;
import fr.rentree.session.Role;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.Uai;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * A small campaign, loaded before the application serves, and as many invented students as the tests ask for: each test
 * has its own, so that none depends on what another one left.
 */
@TestConfiguration(proxyBeanMethods = false)
class Cast implements SmartInitializingSingleton {

    static final String SECRETARY = "secretariat@ifsi-a.example";

    static final ProgrammeKey SECOND_YEAR = new ProgrammeKey("IN2A", "181");
    static final ProgrammeKey THIRD_YEAR = new ProgrammeKey("IN3A", "181");
    static final ProgrammeKey NOT_OPEN_YET = new ProgrammeKey("KI2B", "181");
    static final ProgrammeKey CLOSED = new ProgrammeKey("ER2C", "181");
    static final ProgrammeKey LICENCE = new ProgrammeKey("LIC2", "210");

    private final Institutes institutes;
    private final Students students;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final References references;
    private final Clock clock;
    /** Of this JVM: several applications share one mail server, where nobody must be mistaken for somebody else. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    Cast(
            Institutes institutes,
            Students students,
            Campaigns campaigns,
            Accounts accounts,
            References references,
            Clock clock) {
        this.institutes = institutes;
        this.students = students;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.references = references;
        this.clock = clock;
    }

    /** Somebody invented, with an account and a CVEC number of this year. */
    record Student(StudentNumber number, String email, UUID account, String cvec, String familyName) {}

    @Override
    public void afterSingletonsInstantiated() {
        institutes.load(List.of(
                institute("IFSI-A", "0349901C", "IFSI de Montpellier"),
                institute("IFMK-B", "0309902A", "IFMK de Nîmes"),
                institute("IFE-C", "0349903E", "IFE de Montpellier")));
        campaigns.create(year(), references.feeRates().all());
        campaigns.load(
                year(),
                List.of(window("IFSI-A", -30, 60), window("IFMK-B", 10, 70), window("IFE-C", -30, -3)),
                List.of(
                        programme(SECOND_YEAR, "Diplôme d'État d'infirmier, 2e année", "IFSI-A"),
                        programme(THIRD_YEAR, "Diplôme d'État d'infirmier, 3e année", "IFSI-A"),
                        programme(NOT_OPEN_YET, "Diplôme d'État de masseur-kinésithérapeute, 2e année", "IFMK-B"),
                        programme(CLOSED, "Diplôme d'État d'ergothérapeute, 2e année", "IFE-C"),
                        programme(LICENCE, "Licence Sciences pour la santé, 2e année", null)),
                List.of());
        accounts.openStaff(List.of(new Accounts.Staff(SECRETARY, "Secrétariat", Role.SECRETARY, Set.of("IFSI-A"))));
    }

    AcademicYear year() {
        return AcademicYear.enrollingOn(LocalDate.ofInstant(clock.instant(), ParisTime.ZONE));
    }

    /** A returning student about whom everything is known, with one offer. */
    Student complete() {
        return named("O'Connor", "Zoé");
    }

    Student named(String familyName, String firstName) {
        return student(Records.complete(next(), familyName, firstName), "10", SECOND_YEAR);
    }

    /** Of whom the record says nothing that may be absent. */
    Student barelyKnown(ProgrammeKey... programmes) {
        return student(Records.bare(next(), "Nguyễn", "Thị"), "10", programmes);
    }

    Student offered(ProgrammeKey... programmes) {
        return student(Records.complete(next(), "Œuvrard", "Noëlle"), "10", programmes);
    }

    /** Whose régime owes no CVEC. */
    Student notLiable() {
        return student(Records.complete(next(), "de La Tour d'Auvergne", "Jean"), "20", SECOND_YEAR);
    }

    private String next() {
        return String.valueOf(22_700_000 + COUNT.incrementAndGet());
    }

    private Student student(StudentRecord known, String regime, ProgrammeKey... programmes) {
        students.load(List.of(known));
        var offers = Arrays.stream(programmes)
                .map(programme -> new Offer(known.number(), programme, regime, null, "ADM"))
                .toList();
        campaigns.load(year(), List.of(), List.of(), offers);
        accounts.openStudents(List.of(new Accounts.Student(known.number(), known.email(), known.displayName())));
        var cvec = "MTP" + year().cvecDigit() + " A" + known.number().value().substring(3) + " 12";
        return new Student(
                known.number(), known.email(), accounts.find(known.email()).orElseThrow(), cvec, known.familyName());
    }

    private static Institute institute(String code, String uai, String shortName) {
        return new Institute(
                code,
                new Uai(uai),
                shortName,
                shortName,
                "034",
                code.toLowerCase(Locale.ROOT) + "@institut.example",
                "04 67 00 00 10");
    }

    private static Programme programme(ProgrammeKey key, String label, @Nullable String institute) {
        var own = institute == null;
        return new Programme(key, label, 2, "5000789", institute, "01", own ? "NO" : "IF", own, own);
    }

    private OpeningWindow window(String institute, int opens, int closes) {
        return new OpeningWindow(institute, null, day(opens), day(closes));
    }

    private Instant day(int offset) {
        return clock.instant().plus(Duration.ofDays(offset));
    }
}
