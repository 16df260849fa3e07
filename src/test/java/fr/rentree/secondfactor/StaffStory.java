package fr.rentree.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.Accounts;
import fr.rentree.session.Role;
import fr.rentree.session.Sessions;
import fr.rentree.support.SettableClock;
import fr.rentree.support.StoryClock;
import fr.rentree.support.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff in the whole application, over HTTP, where a second factor is required. Each test brings its own people. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rentree.demo=true",
            "rentree.demo-campaign=false",
            "rentree.staff.second-factor=required",
            "rentree.data-dir=target/staff-story"
        })
@Import(StoryClock.class)
@ResourceLock("staff")
public abstract class StaffStory {

    public static final String PASSWORD = "rentree-demo-2026";
    public static final String SECOND = "/connexion/second-facteur";
    public static final String APPLICATION = SECOND + "/application";
    public static final String CODES = SECOND + "/codes";
    public static final SettableClock CLOCK = StoryClock.CLOCK;

    private static final AtomicInteger NEXT = new AtomicInteger();

    @LocalServerPort
    public int port;

    @Autowired
    public Accounts accounts;

    @Autowired
    public Sessions sessions;

    @Autowired
    public JdbcClient sql;

    @BeforeEach
    void morning() {
        CLOCK.set(Instant.parse("2026-11-23T09:00:00Z"));
    }

    /** A new account that has only its password. */
    public String staff(Role role) {
        var email = "staff-" + NEXT.incrementAndGet() + "@univ.example";
        var institutes = role == Role.SECRETARY ? Set.of("IFSI-MTP") : Set.<String>of();
        accounts.openStaff(List.of(new Accounts.Staff(email, "Zoé Nguyễn " + NEXT.get(), role, institutes)));
        return email;
    }

    public UUID account(String email) {
        return accounts.find(email).orElseThrow();
    }

    /** A browser on which the password was given. */
    public Visit withPassword(String email) {
        var visit = new Visit(port);
        assertThat(visit.submit("/connexion", Map.of("email", email, "password", PASSWORD))
                        .status())
                .isEqualTo(303);
        return visit;
    }

    /** Somebody whose application was set up in this session. */
    public record Equipped(String email, Visit visit, byte[] secret, List<String> recovery) {}

    public Equipped equipped(Role role) {
        return equip(staff(role));
    }

    Equipped equip(String email) {
        var visit = withPassword(email);
        var secret = begin(visit);
        var confirmed = visit.submit(APPLICATION, Map.of("code", code(secret)));
        assertThat(confirmed.location()).isEqualTo(CODES);
        var recovery = codes(visit.get(CODES).body());
        assertThat(visit.submit(CODES, Map.of()).location()).isEqualTo("/");
        CLOCK.pass(Duration.ofSeconds(60)); // the first code is used
        return new Equipped(email, visit, secret, recovery);
    }

    /** Asks for a secret as the page shows it. */
    public static byte[] begin(Visit visit) {
        var begun = visit.post(
                APPLICATION + "/nouvelle", Map.of("_csrf", visit.get(SECOND).hidden("_csrf")));
        assertThat(begun.location()).isEqualTo(APPLICATION);
        var shown = visit.get(APPLICATION).body().replaceAll("(?s).*app-secret\">([A-Z2-7 ]+)<.*", "$1");
        return Base32.decode(shown.replace(" ", ""));
    }

    static List<String> codes(String page) {
        return Pattern.compile("(?<=<code>)[0-9A-Z-]{14}(?=</code>)")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    public static String code(byte[] secret) {
        return Totp.code(secret, Totp.step(CLOCK.instant()));
    }

    public List<String> audited(String email) {
        return sql.sql("select action from audit_entry where subject = ? order by position")
                .param(account(email).toString())
                .query((row, _) -> row.getString("action"))
                .list();
    }
}
