package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.account.Accounts;
import fr.rentree.exchange.ImportProgress;
import fr.rentree.exchange.Imports;
import fr.rentree.session.Sessions;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.Browser;
import fr.rentree.support.SettableClock;
import fr.rentree.support.StatementCount;
import fr.rentree.support.StatementCount.Statements;
import fr.rentree.support.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two years of one student, as the service lives them: a campaign is imported, walked through, and a year goes by. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rentree.demo=true", "rentree.demo-campaign=false", "rentree.data-dir=target/earlier-years"})
@Import({StatementCount.class, EarlierYearsTest.Time.class})
class EarlierYearsTest {

    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final String STUDENT = "22400000";
    private static final String EMAIL = "francoise.ngo@etu.univ.example";

    /** Of this test alone: others run beside it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        private static final SettableClock CLOCK = new SettableClock(Instant.parse("2025-09-15T09:00:00Z"));

        @Bean
        @Primary
        Clock yearsGoBy() {
            return CLOCK;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    @Test
    void homeShowsTheDocumentsOfEarlierYearsFromTheNextYearOn() throws IOException {
        Time.CLOCK.set(Instant.parse("2025-09-15T09:00:00Z"));
        campaign(new AcademicYear(2025), "IN2MTP");
        var account = accounts.find(EMAIL).orElseThrow();
        var first = visit(account);
        finish(first, new AcademicYear(2025));
        assertThat(readsOf(first)).isEqualTo(readsOfDossier());
        assertThat(first.get("/").body())
                .contains("2025-2026 · Diplôme d'État d'infirmier, 2e année")
                .doesNotContain("<details class=\"govuk-details\"");

        Time.CLOCK.set(Instant.parse("2026-09-15T09:00:00Z"));
        campaign(new AcademicYear(2026), "IN3MTP");
        var next = visit(account);
        assertThat(documents(next.get("/").body())).isEqualTo(2);
        assertThat(next.get("/").body()).contains("2e année", "<details class=\"govuk-details\"");
        // The documents of earlier years are read by a statement of their own, and only where there are some: each is
        // made
        // from a whole finished version, which every page of the way would otherwise read along (docs/decisions/0009).
        assertThat(readsOf(next)).isEqualTo(readsOfDossier() + 1);

        finish(next, new AcademicYear(2026));
        assertThat(documents(next.get("/").body())).isEqualTo(4);
        wideScreensShowThemAndPhonesFoldThem(account);
    }

    private void wideScreensShowThemAndPhonesFoldThem(UUID account) {
        try (var wide = Browser.desktop();
                var phone = Browser.phone();
                var plain = Browser.withoutScript()) {
            for (var browser : List.of(wide, phone, plain))
                browser.addCookies(List.of(new Cookie("rentree", sessions.open(account)).setUrl(address("/"))));
            var page = wide.newPage();
            assertThat(earlierShown(page)).isTrue();
            Browser.check(page);
            assertThat(earlierShown(phone.newPage())).isFalse();
            assertThat(earlierShown(plain.newPage())).isTrue();
        }
    }

    private boolean earlierShown(Page page) {
        page.navigate(address("/"));
        Browser.picture(page, "home-earlier-" + page.viewportSize().width);
        return page.locator("#documents ~ details a").first().isVisible();
    }

    private void campaign(AcademicYear year, String programme) throws IOException {
        var files = Files.createDirectory(folder.resolve("" + year.first()));
        write(
                files,
                "instituts.csv",
                line(DEMO, "instituts.csv", "IFSI-MTP")
                        .replace("2026-09-01", year.first() + "-09-01")
                        .replace("2027-01-31", year.first() + 1 + "-01-31"));
        write(files, "formations.csv", line(DEMO, "formations.csv", programme));
        write(files, "etudiants.csv", line(DEMO, "etudiants.csv", STUDENT));
        write(files, "autorisations.csv", STUDENT + ";" + programme + ";181;11;;ADM");
        var outcome = imports.apply(files, year, ImportProgress.SILENT);
        assertThat(outcome.applied()).as("%s", outcome.faults()).isTrue();
    }

    private static void write(Path folder, String name, String line) throws IOException {
        Files.write(
                folder.resolve(name),
                List.of(Files.readAllLines(DEMO.resolve(name)).getFirst(), line));
    }

    private static String line(Path folder, String name, String key) throws IOException {
        try (var lines = Files.lines(folder.resolve(name))) {
            return lines.filter(it -> it.startsWith(key + ";")).findFirst().orElseThrow();
        }
    }

    private void finish(Visit visit, AcademicYear year) {
        var cvec = "MTP" + year.cvecDigit() + " ABCDEG 12";
        Way.walk(visit, new Cast.Student(new StudentNumber(STUDENT), EMAIL, new UUID(0, 0), cvec, "Ngô"), Journey.END);
    }

    /** How many statements home waits for. */
    private int readsOf(Visit visit) {
        visit.get("/");
        statements.clear();
        visit.get("/");
        assertThat(statements.writes()).isEmpty();
        return statements.reads().size();
    }

    /** Session and dossier. */
    private static int readsOfDossier() {
        return 2;
    }

    private static int documents(String page) {
        return page.split("\\.pdf\"", -1).length - 1;
    }

    private Visit visit(UUID account) {
        var visit = new Visit(port);
        visit.cookies().put("rentree /", sessions.open(account));
        return visit;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
