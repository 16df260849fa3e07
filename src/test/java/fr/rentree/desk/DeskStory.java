package fr.rentree.desk;

import fr.rentree.account.Accounts;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.Offer;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.session.Sessions;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.Uai;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application with an institute's students, each test with its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rentree.demo=false", "rentree.data-dir=target/desk-data"})
@AutoConfigureMockMvc
@Import(DeskStory.Heard.class)
@ResourceLock("desk")
public abstract class DeskStory {

    private static final AtomicInteger NEXT = new AtomicInteger(22600000);
    private static final ProgrammeKey SECOND_YEAR = new ProgrammeKey("IFS2", "311");

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected Clock clock;

    @Autowired
    protected Heard heard;

    @Autowired
    Institutes institutes;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    /** What was announced. */
    @TestConfiguration
    public static class Heard {

        public final Queue<Object> events = new ConcurrentLinkedQueue<>();

        @EventListener
        void on(CaseOpened event) {
            events.add(event);
        }

        @EventListener
        void on(CaseContinued event) {
            events.add(event);
        }

        public List<Object> of(StudentNumber student) {
            return events.stream()
                    .filter(it -> it instanceof CaseOpened opened
                            ? opened.student().equals(student)
                            : ((CaseContinued) it).student().equals(student))
                    .toList();
        }
    }

    /** A student of the « IFSI de Montpellier » with one offer and an account. */
    protected StudentNumber student() {
        var student = studentWithoutOffer();
        var now = clock.instant();
        var institute = new Institute(
                "IFSI-MTP",
                new Uai("0349901C"),
                "Institut de formation en soins infirmiers du CHU de Montpellier",
                "IFSI de Montpellier",
                "034",
                "ifsi@chu.example",
                "04 00 00 00 00");
        institutes.load(List.of(institute));
        campaigns.load(
                year(),
                List.of(new OpeningWindow(
                        "IFSI-MTP", null, now.minus(Duration.ofDays(10)), now.plus(Duration.ofDays(10)))),
                List.of(new Programme(
                        SECOND_YEAR,
                        "Diplôme d'État d'infirmier, 2e année",
                        2,
                        null,
                        "IFSI-MTP",
                        "01",
                        "IF",
                        false,
                        false)),
                List.of(new Offer(student, SECOND_YEAR, "10", null, null)));
        return student;
    }

    protected StudentNumber studentWithoutOffer() {
        var number = new StudentNumber(String.valueOf(NEXT.incrementAndGet()));
        campaigns.create(year(), List.of());
        sql.sql("""
                insert into student (number, ine, family_name, used_name, first_name1, first_name2, sex, birth_date,
                  birth_country, birth_department, birth_town, nationality, email)
                values (?, ?, 'O''Connor', 'Œuvrard', 'Zoé', 'Nguyễn', 'F', '2004-11-23', '100', '034', 'Sète', '100', ?)""")
                .params(number.value(), "1" + number + "AA", number + "@etu.univ.example")
                .update();
        accounts.openStudents(List.of(new Accounts.Student(number, number + "@etu.univ.example", "Zoé Œuvrard")));
        return number;
    }

    /** The cookie of somebody who is signed in. */
    protected Cookie session(StudentNumber student) {
        var account = accounts.find(student + "@etu.univ.example").orElseThrow();
        return new Cookie("rentree", sessions.open(account));
    }

    private AcademicYear year() {
        return AcademicYear.enrollingOn(LocalDate.ofInstant(clock.instant(), ParisTime.ZONE));
    }
}
