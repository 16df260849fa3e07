package fr.rentree.account;

import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.session.Sessions;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.SettableClock;
import fr.rentree.support.StatementCount;
import fr.rentree.support.Visit;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Accounts in the whole application, over HTTP: two students, one secretary, and a page with a form. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rentree.demo=true",
            "rentree.demo-campaign=false",
            "rentree.staff.second-factor=offered",
            "rentree.network.proxies=127.0.0.1",
            "rentree.data-dir=target/account-story"
        })
@Import({StatementCount.class, AccountStory.Fixture.class})
@ResourceLock("account")
public abstract class AccountStory {

    public static final String MAUD = "maud.muller@etu.univ.example";
    public static final String OTHER = "zoe.nguyen@etu.univ.example";
    public static final String SECRETARY = "secretariat@ifsi-mtp.example";
    public static final String FORM = "/reinscription/essai";

    /** With which everybody of the demo signs in. */
    public static final String DEMO_PASSWORD = DemoMode.PASSWORD;

    public static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    public Sessions sessions;

    @Autowired
    public JdbcClient sql;

    @BeforeEach
    void openAccounts() {
        CLOCK.set(Instant.parse("2026-11-23T09:00:00Z"));
        sql.sql("delete from account where student_number is not null").update();
        accounts.openStudents(List.of(
                new Accounts.Student(new StudentNumber("22400001"), MAUD, "Maud Müller"),
                new Accounts.Student(new StudentNumber("22400002"), OTHER, "Zoé Nguyễn-O'Connor")));
        accounts.openStaff(List.of(new Accounts.Staff(SECRETARY, "Secrétariat", Role.SECRETARY, Set.of("IFSI-MTP"))));
    }

    public Visit visit() {
        return new Visit(port);
    }

    /** A browser on which this account is signed in, without the cost of a password. */
    public Visit signedIn(String email) {
        var visit = visit();
        visit.cookies().put("rentree /", sessions.open(account(email)));
        return visit;
    }

    public Visit.Answer signIn(Visit visit, String email, String password) {
        return visit.submit("/connexion", Map.of("email", email, "password", password));
    }

    public UUID account(String email) {
        return accounts.find(email).orElseThrow();
    }

    public int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(Form.class)
    static class Fixture {
        @Bean
        @Primary
        Clock settableClock() {
            return CLOCK;
        }
    }

    /** A page like those of the enrolment: one field, wrong when it is empty. */
    @Controller
    @RequestMapping(FORM)
    static class Form {

        private final KeptForms kept;

        Form(KeptForms kept) {
            this.kept = kept;
        }

        @GetMapping
        ResponseEntity<String> show(
                PageFrame frame, @SignedIn Person person, @SignedIn StudentNumber student, HttpServletRequest request) {
            var typed = kept.peek(request, person, FORM).orElse(Map.of());
            return ResponseEntity.ok("<p>" + student + "<p>" + HtmlUtils.htmlEscape(typed.toString(), "UTF-8")
                    + hidden("_csrf", frame.csrf()) + hidden("_for", String.valueOf(frame.formTag())));
        }

        /** With {@code aside} the student leaves for another page and comes back to what was typed. */
        @PostMapping
        Object save(
                @RequestParam String street,
                @RequestParam(required = false) @Nullable String aside,
                @SignedIn Person person,
                HttpServletRequest request,
                HttpServletResponse response) {
            if (aside != null) kept.leave(person, request, response);
            return street.isEmpty() ? ResponseEntity.ok("wrong") : Page.seeOther("/");
        }

        private static String hidden(String name, String value) {
            return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\">";
        }
    }
}
