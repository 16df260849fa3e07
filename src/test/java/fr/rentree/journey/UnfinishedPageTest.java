package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** « Nothing typed is ever lost »: half a page and a wrong field are kept, too, and come back on another device. */
class UnfinishedPageTest extends Journey {

    private static final String HALF = "06 55";
    private static final String STREET = "12 quai du Verdanson";

    private BrowserContext browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.desktop();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    /** The ways in which people leave a page. */
    enum Leaving {
        LOGO(page -> page.click("header a >> nth=0")),
        LINK(page -> page.locator(".app-steps a").first().click()),
        BACK(Page::goBack),
        RELOAD(Page::reload),
        SIGN_OUT(page ->
                page.locator("form[action='/deconnexion'] button").first().click()),
        CLOSED_TAB(Page::close);

        private final Consumer<Page> leave;

        Leaving(Consumer<Page> leave) {
            this.leave = leave;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTypedIsThereOnAnotherDeviceHoweverThePageWasLeft(Leaving leaving) {
        var student = cast.complete();
        var page = half(student);
        PlaywrightAssertions.assertThat(page.locator("[data-saved]")).containsText("Enregistré à");
        leaving.leave.accept(page);
        assertKept(student);
    }

    @Test
    void whatWasTypedAMomentAgoGoesAlongWithTheReader() {
        var student = cast.complete();
        var page = half(student);
        page.click("header a >> nth=0");
        page.waitForURL(address("/"));
        assertKept(student);
    }

    @Test
    void withoutScriptEveryPressSavesAndBackAsksNobodyToSendAgain() {
        try (var plain = Browser.withoutScript()) {
            var student = cast.complete();
            until(PERSONAL, student);
            var page = at(plain, student, PERSONAL);
            page.locator("details:has(#phone) > summary").click();
            page.fill("#phone", HALF);
            var answer = page.waitForResponse(it -> it.request().method().equals("POST"), () -> goOn(page));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(page.url()).isEqualTo(address(PERSONAL) + "?incomplet");
            assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
            page.navigate(address("/"));
            page.goBack();
            assertThat(page.inputValue("#phone")).isEqualTo(HALF);
            assertThat(visit(student).get(PERSONAL).body()).contains("value=\"" + HALF + "\"");
        }
    }

    @Test
    void aPageThatIsChangedAfterItWasFinishedIsToBeFinishedAgain() {
        var student = cast.complete();
        until(RECAP, student);
        var page = at(browser, student, PERSONAL);
        page.locator("details:has(#phone) > summary").click();
        page.fill("#phone", HALF);
        PlaywrightAssertions.assertThat(page.locator("[data-saved]")).containsText("Enregistré à");
        page.navigate(address(RECAP));
        assertThat(page.url()).isEqualTo(address(PERSONAL));
        page.fill("#phone", "06 55 44 33 22");
        goOn(page);
        assertThat(page.url()).isEqualTo(address(ANNUAL));
        page.navigate(address(RECAP));
        assertThat(page.locator("main").innerText()).contains("06 55 44 33 22");
    }

    @Test
    void twoTabsStillEndInAChoiceOnceBothWereTypedInto() {
        var student = cast.complete();
        until(PERSONAL, student);
        var one = at(browser, student, PERSONAL);
        var other = browser.newPage();
        other.navigate(address(PERSONAL));
        type(one, "06 55 44 33 22");
        PlaywrightAssertions.assertThat(one.locator("[data-saved]")).containsText("Enregistré à");
        type(other, "06 99 88 77 66");
        PlaywrightAssertions.assertThat(other.locator("[data-saved]")).containsText("modifiée ailleurs");
        other.fill("#cvec", student.cvec());
        goOn(other);
        assertThat(other.locator(".app-versions").innerText()).contains("06 55 44 33 22", "06 99 88 77 66");
        Browser.check(other);
        other.goBack();
        other.goForward();
        assertThat(other.locator(".app-versions").count()).isEqualTo(1);
    }

    /** The button's post follows what is being saved: with the older fingerprint it would be taken for another tab's. */
    @Test
    void aPressWhileThePageIsBeingSavedGoesOn() {
        var student = cast.complete();
        until(PERSONAL, student);
        var page = at(browser, student, PERSONAL);
        page.click("label[for=military]");
        type(page, "06 55 44 33 22");
        page.fill("#cvec", student.cvec());
        page.evaluate("document.dispatchEvent(new Event('visibilitychange')); dispatchEvent(new Event('pagehide'))");
        goOn(page);
        page.waitForURL(address(ANNUAL));
    }

    @Test
    void whatTheServerCouldNotSaveIsSaidAndSavedALittleLater() {
        var student = cast.complete();
        until(PERSONAL, student);
        var page = at(browser, student, PERSONAL);
        var times = new AtomicInteger();
        page.route("**" + PERSONAL, route -> {
            if (times.incrementAndGet() == 1) route.fulfill(new Route.FulfillOptions().setStatus(503));
            else route.resume();
        });
        type(page, HALF);
        PlaywrightAssertions.assertThat(page.locator("[data-saved]")).containsText("n'est pas encore enregistré");
        PlaywrightAssertions.assertThat(page.locator("[data-saved]")).containsText("Enregistré à");
        assertThat(visit(student).get(PERSONAL).body()).contains("value=\"" + HALF + "\"");
    }

    @Test
    void whatIsTypedFromAnOldPageIsNotSavedOverAnotherOne() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        var old = Form.fields(visit.get(PERSONAL));
        old.put("saisie", "oui");
        old.put("phone", "06 55");
        var saved = visit.post(PERSONAL, old);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("\"said\":\"Enregistré à");
        old.put("phone", "06 99");
        assertThat(visit.post(PERSONAL, old).status()).isEqualTo(409);
        assertThat(visit.get(PERSONAL).body()).contains("value=\"06 55\"");
    }

    /** No database keeps a character 0, and no half of one: neither is an error of the server. */
    @Test
    void whatNobodyCanTypeIsKeptAsAMark() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        var hostile = Form.fields(visit.get(PERSONAL));
        hostile.putAll(Map.of("saisie", "oui", "fixed.line1", "1 rue\u0000 Haute \uD800", "cvec", "\"\\'<b>"));
        assertThat(visit.post(PERSONAL, hostile).status()).isEqualTo(200);
        assertThat(visit.get(PERSONAL).body()).contains("1 rue\uFFFD Haute");
    }

    @Test
    void nothingIsSavedForWhomThePageIsNotOpen() {
        var visit = visit(cast.offered(Cast.CLOSED));
        var typed = visit.get("/").hiddenFields();
        typed.putAll(Map.of("saisie", "oui", "phone", "06 55"));
        assertThat(visit.post(PERSONAL, typed).status()).isEqualTo(409);
    }

    /** Half a page: a wrong phone number, and a street that is right. */
    private Page half(Student student) {
        until(PERSONAL, student);
        var page = at(browser, student, "/");
        page.navigate(address(PERSONAL));
        page.locator("details:has(#fixed-line1) > summary").click();
        page.fill("#fixed-line1", STREET);
        type(page, HALF);
        return page;
    }

    private static void type(Page page, String phone) {
        page.locator("details:has(#phone) > summary").click();
        page.fill("#phone", phone);
    }

    private void assertKept(Student student) {
        try (var phone = Browser.phone()) {
            var page = at(phone, student, "/reinscription");
            assertThat(page.url()).isEqualTo(address(PERSONAL));
            assertThat(page.inputValue("#phone")).isEqualTo(HALF);
            assertThat(page.inputValue("#fixed-line1")).isEqualTo(STREET);
            assertThat(page.locator("main").innerText()).contains("cette page n'est pas terminée");
            assertThat(page.locator(".govuk-error-summary").count()).isZero();
            page.navigate(address(INFORMATION));
            assertThat(page.locator(".app-steps").innerText()).contains("non terminée");
            Browser.check(page);
        }
    }

    private static void goOn(Page page) {
        page.click(".app-go button");
    }
}
