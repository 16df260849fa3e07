package fr.rentree.firstuse;

import fr.rentree.account.Accounts;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.Offer;
import fr.rentree.campaign.Programme;
import fr.rentree.institute.Institutes;
import fr.rentree.session.Role;
import fr.rentree.session.Sessions;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import fr.rentree.support.SettableClock;
import fr.rentree.support.StatementCount;
import fr.rentree.support.Visit;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application without demo mode, over HTTP: students whose accounts were never used, and staff. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rentree.demo=false",
            "rentree.demo-campaign=false",
            "rentree.staff.second-factor=offered",
            "rentree.network.proxies=127.0.0.1",
            "rentree.data-dir=target/access-story"
        })
@Import({StatementCount.class, AccessStory.Fixture.class})
@ResourceLock("access")
public abstract class AccessStory {

    public static final String SECRETARY = "secretariat@ifsi-mtp.example";
    public static final String OTHER_SECRETARY = "secretariat@ifsi-nim.example";
    public static final String REGISTRY = "scolarite@univ.example";
    public static final String PASSWORD = "girafe pluie tambour 58";

    public static final SettableClock CLOCK = new SettableClock(SampleCampaign.NOW);

    private static final AtomicInteger COUNT = new AtomicInteger(22_300_000);

    @LocalServerPort
    int port;

    @Autowired
    public Accounts accounts;

    @Autowired
    public Sessions sessions;

    @Autowired
    Students students;

    @Autowired
    Institutes institutes;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Scolpasses scolpasses;

    @Autowired
    public JdbcClient sql;

    @Autowired
    public Heard heard;

    @BeforeEach
    void openTheCampaign() {
        CLOCK.set(SampleCampaign.NOW);
        if (!institutes.all().isEmpty()) return;
        institutes.load(Arrays.asList(SampleCampaign.institutes()));
        campaigns.create(SampleCampaign.YEAR, SampleCampaign.nationalRates());
        campaigns.load(
                SampleCampaign.YEAR,
                Arrays.asList(SampleCampaign.windows()),
                Arrays.asList(SampleCampaign.programmes()),
                List.of());
        accounts.openStaff(List.of(
                new Accounts.Staff(SECRETARY, "Secrétariat Montpellier", Role.SECRETARY, Set.of("IFSI-MTP")),
                new Accounts.Staff(OTHER_SECRETARY, "Secrétariat Nîmes", Role.SECRETARY, Set.of("IFSI-NIM")),
                new Accounts.Staff(REGISTRY, "Scolarité", Role.REGISTRY, Set.of())));
    }

    /** A student with an offer of the institute of Montpellier, whose account was never used. */
    public StudentRecord student() {
        return student(sample(), SampleCampaign.NURSING_2);
    }

    public static SampleStudent sample() {
        return SampleStudent.returning(Integer.toString(COUNT.incrementAndGet()));
    }

    public StudentRecord student(SampleStudent sample, Programme programme) {
        var student = sample.record();
        students.load(List.of(student));
        campaigns.load(
                SampleCampaign.YEAR,
                List.of(),
                List.of(),
                List.of(new Offer(student.number(), programme.key(), "10", null, null)));
        accounts.openStudents(List.of(new Accounts.Student(student.number(), student.email(), student.displayName())));
        return student;
    }

    ScolpassCode issue(StudentRecord student) {
        return scolpasses
                .issueAfterLoss(student.number(), ScolpassIssuer.COMMAND)
                .code();
    }

    public Visit visit() {
        return new Visit(port);
    }

    /** A browser on which this account is signed in, without the cost of a password. */
    public Visit signedIn(String email) {
        var visit = visit();
        visit.cookies().put("rentree /", sessions.open(accounts.find(email).orElseThrow()));
        return visit;
    }

    /** Shows a page and posts its form with these fields. */
    static Visit.Answer submit(Visit visit, FirstUseStep step, Map<String, String> typed) {
        return visit.submit(step.path(), typed);
    }

    public Visit.Answer begin(Visit visit, StudentRecord student, String code) {
        return visit.submit(FirstUsePage.PATH, Map.of("email", student.email(), "code", code));
    }

    /** A browser that has gone on until this page. */
    Visit until(FirstUseStep step, StudentRecord student, ScolpassCode code) {
        var visit = visit();
        begin(visit, student, code.grouped());
        if (step != FirstUseStep.IDENTITY) submit(visit, FirstUseStep.IDENTITY, identity(student));
        if (step.compareTo(FirstUseStep.ADDRESS) > 0)
            submit(visit, FirstUseStep.ADDRESS, Map.of("address", "perso." + student.number() + "@mail.example"));
        if (step.compareTo(FirstUseStep.CHARTER) > 0) submit(visit, FirstUseStep.CHARTER, Map.of("agreed", "true"));
        return visit;
    }

    /** A browser that has gone on to the end, with this password. */
    public Visit firstUse(StudentRecord student, ScolpassCode code, String password) {
        var visit = until(FirstUseStep.PASSWORD, student, code);
        submit(visit, FirstUseStep.PASSWORD, password(password));
        return visit;
    }

    public static Map<String, String> identity(StudentRecord student) {
        var born = student.birthDate();
        return new HashMap<>(Map.of(
                "number", student.number().value(),
                "birthDay", String.valueOf(born.day()),
                "birthMonth", String.valueOf(born.month()),
                "birthYear", String.valueOf(born.year())));
    }

    static Map<String, String> password(String password) {
        return Map.of("newPassword", password, "newPasswordAgain", password);
    }

    public boolean passwordSet(StudentNumber student) {
        return sql.sql("select password_hash is not null from account where student_number = ?")
                .param(student.value())
                .query(Boolean.class)
                .single();
    }

    int count(String select, StudentRecord student) {
        return sql.sql(select)
                .param(student.number().value())
                .query(Integer.class)
                .single();
    }

    /** What was audited. */
    public static class Heard {
        private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(AuditEvent event) {
            events.add(event);
        }

        public List<String> of(StudentNumber student) {
            return events.stream()
                    .filter(it -> student.equals(it.student()))
                    .map(AuditEvent::action)
                    .toList();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fixture {
        @Bean
        @Primary
        Clock settableClock() {
            return CLOCK;
        }

        @Bean
        public Heard heard() {
            return new Heard();
        }
    }
}
