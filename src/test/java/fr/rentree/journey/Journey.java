package fr.rentree.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.account.Accounts;
import fr.rentree.journey.Cast.Student;
import fr.rentree.session.Role;
import fr.rentree.session.Sessions;
import fr.rentree.support.Visit;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with a small campaign, a mail server and visitors: one context for all journeys. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rentree.demo=true", "rentree.staff.second-factor=offered", "rentree.network.proxies=127.0.0.1"})
@Import(Cast.class)
abstract class Journey {

    /** Of demo mode. */
    static final String PASSWORD = "rentree-demo-2026";

    static final String INFORMATION = "/reinscription/informations";
    static final String CHOICE = "/reinscription/choix";
    static final String PERSONAL = "/reinscription/donnees-personnelles";
    static final String ANNUAL = "/reinscription/donnees-annuelles";
    static final String FEES = "/reinscription/droits";
    static final String RECAP = "/reinscription/recapitulatif";
    static final String END = "/reinscription/fin";

    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final AtomicInteger STAFF = new AtomicInteger();

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
    }

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEventPublisher events;

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A browser's page that is signed in, at this path. */
    Page at(BrowserContext browser, Student student, String path) {
        signIn(browser, student.account());
        var page = browser.newPage();
        page.navigate(address(path));
        return page;
    }

    void signIn(BrowserContext browser, UUID account) {
        browser.addCookies(List.of(new Cookie("rentree", sessions.open(account)).setUrl(address("/"))));
    }

    /** Somebody of the staff, new each time. */
    UUID staff(Role role, String... institutes) {
        var email = "personnel." + STAFF.incrementAndGet() + "@univ.example";
        accounts.openStaff(List.of(new Accounts.Staff(email, "Personnel", role, Set.of(institutes))));
        return accounts.find(email).orElseThrow();
    }

    /** A visitor without a browser, signed in. */
    Visit visit(Student student) {
        return visit(student.account());
    }

    Visit visit(UUID account) {
        var visit = new Visit(port);
        visit.cookies().put("rentree /", sessions.open(account));
        return visit;
    }

    /** A visitor who has gone on until this page, with every step before it answered. */
    Visit until(String path, Student student) {
        var visit = visit(student);
        Way.walk(visit, student, path);
        return visit;
    }

    /** The mails that have arrived for this student. */
    List<MimeMessage> mails(Student student) {
        return mailsTo(student.email());
    }

    /** The mails that have arrived at this address. */
    List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(mail -> isFor(mail, address))
                .toList();
    }

    private static boolean isFor(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    int count(String select, Student student) {
        return sql.sql(select)
                .param(student.number().value())
                .query(Integer.class)
                .single();
    }
}
