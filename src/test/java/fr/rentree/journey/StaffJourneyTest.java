package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.support.Browser;
import fr.rentree.support.OneTimeCode;
import fr.rentree.support.Visit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff on a telephone: by invitation and second factor to the accounts; and every page and state looked at. */
class StaffJourneyTest extends Journey {

    private static final String CHOSEN = "girafe violette 37 tambours";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/invitation/[\\w/-]+)");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aGuestComesInWithoutScriptAndInvitesTheNext(String language) {
        var email = invite();
        try (var plain = speaking(Browser.withoutScript(), language)) {
            var page = plain.newPage();
            page.navigate(address(link(email)));
            page.fill("#newPassword", CHOSEN);
            page.fill("#newPasswordAgain", CHOSEN);
            goOn(page);
            assertThat(page.url()).isEqualTo(address("/"));
            var secret = equip(page);
            page.navigate(address("/administration/comptes"));
            page.click("main a.govuk-button");
            page.fill("#email", "suite-" + email);
            page.fill("#name", "Noëlle Œuvrard");
            page.click("label[for=role-2]");
            goOn(page);
            assertThat(page.locator(".app-notice").innerText()).isNotBlank();
            page.click(".app-header__out button");
            page.fill("#email", email);
            page.fill("#password", CHOSEN);
            goOn(page);
            assertThat(page.url()).contains("/connexion/second-facteur");
            page.fill("#code", OneTimeCode.of(secret, 1));
            goOn(page);
            assertThat(page.url()).isEqualTo(address("/"));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        }
        var account = accounts.find(email).orElseThrow();
        assertThat(sql.sql("select action from audit_entry where actor = :account"
                                + " union all select action from audit_pending where actor = :account")
                        .param("account", account)
                        .query(String.class)
                        .list())
                .filteredOn("signed-in"::equals)
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageAndStateIsAccessible(String language) {
        var email = invite();
        var link = link(email);
        try (var browser = speaking(Browser.narrow(), language)) {
            var look = new Inspection(browser, address(""));
            var page = look.page();
            var visit = new Visit(port);
            look.open("invitation", link, visit);
            look.press("invitation with errors", visit);
            look.open("invitation, once more", link + "?encore", visit);
            page.fill("#newPassword", CHOSEN);
            page.fill("#newPasswordAgain", CHOSEN);
            goOn(page);
            look.open("invitation, used", link, visit);
            look.open("invitation, unknown", "/invitation/x/y", visit);
            visit.cookies().put("rentree /", token(browser));
            look.open("security, nothing", "/mon-compte/securite", visit);
            page.click("main form button");
            visit.cookies().put("rentree /", token(browser));
            look.open("application", "/connexion/second-facteur/application", visit);
            look.press("application with errors", visit);
            var secret = page.locator(".app-secret").innerText();
            page.fill("#code", OneTimeCode.of(secret, 0));
            goOn(page);
            visit.cookies().put("rentree /", token(browser));
            look.open("codes", "/connexion/second-facteur/codes", visit);
            goOn(page);
            look.open("security", "/mon-compte/securite?dernier", visit);
            look.open("home", "/", visit);
            accounts(look, visit, email);
            look.open("confirm", "/connexion/confirmer?retour=%2Fadministration%2Fcomptes", visit);
            look.press("confirm with errors", visit);
            secondFactor(look, email);
            assertThat(look.faults()).isEmpty();
            assertThat(look.pages()).isGreaterThan(20);
        }
    }

    private void accounts(Inspection look, Visit visit, String email) {
        look.open("accounts", "/administration/comptes", visit);
        look.page().fill("#student", "99999999");
        look.page().click("form[action$=etudiant] button");
        look.open("invite", "/administration/comptes/nouveau", visit);
        look.press("invite with errors", visit);
        look.open("own account", "/administration/comptes/" + account(email), visit);
        look.open("account", "/administration/comptes/" + account(Cast.SECRETARY) + "?fait=stale", visit);
        look.open("guest", "/administration/comptes/" + account(invite()), visit);
        var student = cast.complete();
        look.open("student", "/administration/comptes/" + student.account(), visit);
    }

    private void secondFactor(Inspection look, String email) {
        var page = look.page();
        page.click(".app-header__out button");
        page.fill("#email", email);
        page.fill("#password", CHOSEN);
        goOn(page);
        var visit = new Visit(port);
        visit.cookies().put("rentree /", token(page.context()));
        look.open("second factor", "/connexion/second-facteur", visit);
        look.press("second factor with errors", visit);
        look.open("recovery", "/connexion/second-facteur?secours", visit);
        look.press("recovery with errors", visit);
    }

    private String equip(Page page) {
        page.navigate(address("/mon-compte/securite"));
        page.click("main form button");
        var secret = page.locator(".app-secret").innerText();
        page.fill("#code", OneTimeCode.of(secret, 0));
        goOn(page);
        assertThat(page.locator(".app-codes li").count()).isEqualTo(10);
        goOn(page);
        assertThat(page.url()).isEqualTo(address("/mon-compte/securite"));
        return secret;
    }

    private String invite() {
        var email = "gast-" + UUID.randomUUID() + "@univ.example";
        var admin = visit(account("admin@univ.example"));
        var answer = admin.submit(
                "/administration/comptes/nouveau",
                Map.of("email", email, "name", "Gaëlle O'Connor", "role", "ADMIN", "language", "fr"));
        assertThat(answer.status()).isEqualTo(303);
        return email;
    }

    /** As it stands in the mail. */
    private String link(String email) {
        var mails = Awaitility.await().until(() -> mailsTo(email), it -> !it.isEmpty());
        var found = LINK.matcher(Received.text(mails.getFirst()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private UUID account(String email) {
        return accounts.find(email).orElseThrow();
    }

    private BrowserContext speaking(BrowserContext browser, String language) {
        browser.addCookies(List.of(new Cookie("rentree-lang", language).setUrl(address("/"))));
        return browser;
    }

    private static String token(BrowserContext browser) {
        return browser.cookies().stream()
                .filter(it -> it.name.equals("rentree"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private static void goOn(Page page) {
        page.click(".app-go button");
    }
}
