package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.account.BackupAddresses;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import fr.rentree.support.Visit;
import fr.rentree.web.Languages;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody forgets the password, reads the mail at the backup address, and is in again; on a phone, without script. */
class PasswordJourneyTest extends Journey {

    private static final String FORGOTTEN = "/mot-de-passe-oublie";
    private static final String ACCOUNT = "/mon-compte";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(" + FORGOTTEN + "/[0-9a-f-]+/[\\w-]+)");
    private static final Pattern CONFIRM = Pattern.compile("http://localhost:8080(/courriel/confirmer/\\S+)");
    private static final String GOOD = "chameau violon trottoir";

    @Autowired
    BackupAddresses addresses;

    @Autowired
    Languages languages;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void fromForgottenToSignedInOnAPhoneWithoutScript(String language) throws Exception {
        var words = languages.of(language);
        var student = cast.complete();
        var backup = confirmed(student);
        try (var browser = speaking(Browser.withoutScript(), language)) {
            var page = browser.newPage();
            page.navigate(address("/connexion"));
            page.click("a[href='" + FORGOTTEN + "']");
            page.fill("#email", student.email());
            page.click(".app-go button");
            assertThat(page.textContent("h1")).isEqualTo(words.say("password.forgotten.sent.title"));
            Browser.noHorizontalScroll(page);

            arrived(backup, 2);
            var mail = mailsTo(backup).getLast();
            assertThat(mail.getSubject()).isEqualTo(words.say("messaging.password.link.title"));
            page.navigate(address(link(mail, LINK)));
            page.fill("#newPassword", "motdepasse2026");
            page.fill("#newPasswordAgain", "motdepasse2026");
            page.click(".app-go button");
            assertThat(page.textContent(".govuk-error-summary")).contains(words.say("password.choose.wrong.common"));
            page.fill("#newPassword", GOOD);
            page.fill("#newPasswordAgain", GOOD);
            page.click(".app-go button");
            assertThat(page.url()).isEqualTo(address(ACCOUNT + "?fait=mot-de-passe"));
            assertThat(page.textContent(".app-notice")).contains(words.say("account.own.notice.password"));
            assertThat(page.textContent("header")).contains(words.say("shared.signout"));
            Browser.noHorizontalScroll(page);

            page.click(".app-header__out button");
            page.fill("#email", student.email());
            page.fill("#password", GOOD);
            page.click(".app-go button");
            assertThat(page.url()).isEqualTo(address("/"));
        }
        arrived(backup, 3);
        assertThat(audited("student_number = '" + student.number() + "'"))
                .contains("backup-address-confirmed", "password-changed");
        // the address is young: that a link went there is announced at the university's mailbox, too
        arrived(student.email(), 2);
        var subjects = new ArrayList<String>();
        for (var mail : mailsTo(student.email())) subjects.add(mail.getSubject());
        assertThat(subjects)
                .containsExactlyInAnyOrder(
                        languages.french().say("messaging.password.announced.title"),
                        words.say("messaging.password.changed.title"));
        assertThat(mailsTo(backup).getLast().getSubject()).isEqualTo(words.say("messaging.password.changed.title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageAndStateIsAccessible(String language) throws Exception {
        var student = cast.complete();
        var backup = confirmed(student);
        var visitor = new Visit(port);
        try (var browser = speaking(Browser.phone(), language)) {
            var look = new Inspection(browser, address(""));
            look.open("sign-in", "/connexion", visitor);
            look.open("forgotten", FORGOTTEN, visitor);
            look.press("forgotten, nothing typed", visitor);
            look.open("forgotten, sent", FORGOTTEN + "?envoye", visitor);
            look.open("forgotten, again", FORGOTTEN + "?encore", visitor);
            look.open("link, unknown", FORGOTTEN + "/x/y", visitor);
            visitor.submit(FORGOTTEN, Map.of("email", student.email()));
            arrived(backup, 2);
            var link = link(mailsTo(backup).getLast(), LINK);
            look.open("link", link, visitor);
            look.press("link, nothing typed", visitor);
            visitor.submit(link, Map.of("newPassword", GOOD, "newPasswordAgain", GOOD));
            look.open("link, used", link, visitor);
            change(student, "used_at = null, expires_at = asked_at + interval '1 microsecond'");
            look.open("link, expired", link, visitor);
            change(student, "replaced_at = asked_at");
            look.open("link, replaced", link, visitor);

            signIn(browser, student.account());
            var own = visit(student);
            addresses.ask(student.number(), "autre-" + student.number() + "@courrier.example", Locale.FRENCH);
            for (var done : List.of("", "?fait=mot-de-passe", "?fait=lien", "?encore"))
                look.open("account " + done, ACCOUNT + done, own);
            look.open("password", ACCOUNT + "/mot-de-passe", own);
            look.press("password, nothing typed", own);
            look.open("backup address", ACCOUNT + "/adresse-de-secours", own);
            look.page().fill("#email", "x");
            look.press("backup address, wrong", own);
            signIn(browser, accounts.find(Cast.SECRETARY).orElseThrow());
            look.open(
                    "account of staff",
                    ACCOUNT,
                    visit(accounts.find(Cast.SECRETARY).orElseThrow()));
            assertThat(look.faults()).isEmpty();
        }
    }

    @Test
    void aStudentChangesTheBackupAddressOutsideOfAnEnrolment() throws Exception {
        var student = cast.complete();
        confirmed(student);
        var other = "autre-" + student.number() + "@courrier.example";
        try (var browser = Browser.withoutScript()) {
            var page = at(browser, student, "/");
            page.click(".app-header__person");
            page.click("a[href='" + ACCOUNT + "/adresse-de-secours']");
            page.fill("#email", other);
            page.fill("#currentPassword", PASSWORD);
            page.click(".app-go button");
            arrived(other, 1);
            page.navigate(address(link(mailsTo(other).getFirst(), CONFIRM)));
            page.click(".app-go button");
            page.navigate(address(ACCOUNT));
            assertThat(page.textContent("main")).contains(other).doesNotContain("attend");
        }
    }

    /** A backup address of this student, with its link pressed. */
    private String confirmed(Student student) throws Exception {
        var backup = "secours-" + student.number() + "@courrier.example";
        addresses.ask(student.number(), backup, Locale.FRENCH);
        arrived(backup, 1);
        new Visit(port).submit(link(mailsTo(backup).getFirst(), CONFIRM), Map.of());
        return backup;
    }

    private BrowserContext speaking(BrowserContext browser, String language) {
        browser.addCookies(List.of(new Cookie("rentree-lang", language).setUrl(address("/"))));
        return browser;
    }

    /** What stands in the audit, or is on its way there. */
    private List<String> audited(String whose) {
        return sql.sql("select action from audit_entry where " + whose
                        + " union all select action from audit_pending where " + whose)
                .query(String.class)
                .list();
    }

    private void arrived(String address, int mails) {
        Awaitility.await().until(() -> mailsTo(address).size() == mails);
    }

    private static String link(MimeMessage mail, Pattern pattern) throws Exception {
        var found = pattern.matcher(Received.text(mail));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void change(Student student, String how) {
        sql.sql("update password_link set " + how + " where account_id = ?")
                .param(student.account())
                .update();
    }
}
