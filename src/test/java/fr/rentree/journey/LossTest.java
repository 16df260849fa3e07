package fr.rentree.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LossTest extends Journey {

    private static final String PHONE = "06 55 44 33 22";
    private static final String OTHER_PHONE = "06 99 88 77 66";

    private BrowserContext browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.desktop();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void whatWasTypedComesBackAfterTheSessionDied() {
        var student = cast.complete();
        var page = typing(student);
        sessions.closeAll(student.account());
        goOn(page);
        assertThat(page.url()).contains("/connexion");
        page.fill("#email", student.email());
        page.fill("#password", PASSWORD);
        goOn(page);
        assertThat(page.url()).startsWith(address(PERSONAL));
        assertShownAsTyped(page, student);
        goOn(page);
        assertThat(page.url()).isEqualTo(address(ANNUAL));
        assertPhoneStored(student, PHONE);
    }

    @Test
    void whatWasTypedIsShownToNobodyElseWhoSignsInThere() {
        var page = typing(cast.complete());
        browser.clearCookies();
        goOn(page);
        var other = cast.complete();
        page.fill("#email", other.email());
        page.fill("#password", PASSWORD);
        goOn(page);
        assertThat(page.content()).doesNotContain(PHONE);
    }

    @Test
    void anOldCsrfTokenWhileSignedInLosesNothing() {
        var student = cast.complete();
        var page = typing(student);
        signIn(browser, student.account());
        goOn(page);
        assertThat(page.url()).startsWith(address(PERSONAL));
        assertShownAsTyped(page, student);
        goOn(page);
        assertThat(page.url()).isEqualTo(address(ANNUAL));
    }

    @Test
    void theOtherLanguageKeepsWhatWasTyped() {
        var student = cast.complete();
        var page = typing(student);
        page.click("button[name=_langue]");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertShownAsTyped(page, student);
    }

    @Test
    void twoTabsEndInAChoiceAndMineReplacesTheirs() {
        var student = cast.complete();
        var page = conflict(student);
        assertThat(page.locator(".app-versions").innerText()).contains("6 55 44 33 22", "6 99 88 77 66");
        Browser.check(page);
        page.click(".app-version button");
        assertThat(page.url()).isEqualTo(address(ANNUAL));
        assertPhoneStored(student, PHONE);
    }

    @Test
    void twoTabsEndInAChoiceAndTheirsStays() {
        var student = cast.complete();
        var page = conflict(student);
        page.click(".app-version a");
        assertThat(page.url()).isEqualTo(address(ANNUAL));
        assertPhoneStored(student, OTHER_PHONE);
    }

    @Test
    void backReloadAndASecondPressFinishOnce() {
        var student = cast.complete();
        until(RECAP, student);
        var page = at(browser, student, RECAP);
        page.locator(".app-go button").dblclick();
        page.waitForURL(address(END));
        var reference = reference(page);
        page.reload();
        assertThat(reference(page)).isEqualTo(reference);
        page.goBack();
        page.waitForLoadState();
        if (page.url().equals(address(RECAP))) goOn(page);
        page.navigate(address(RECAP));
        assertThat(page.url()).isEqualTo(address(END));
        assertThat(reference(page)).isEqualTo(reference);
        assertThat(count("select count(*) from enrolment where student_number = ?", student))
                .isEqualTo(1);
    }

    @Test
    void eachStepMayBeSentAgainAfterGoingBack() {
        var student = cast.complete();
        var visit = until(RECAP, student);
        for (var path : List.of(INFORMATION, CHOICE, PERSONAL, ANNUAL, FEES)) {
            assertThat(Way.goOn(visit, student, path).status()).as(path).isEqualTo(303);
        }
        assertThat(visit.get(RECAP).status()).isEqualTo(200);
    }

    @Test
    void theWrongOfferBecomesACaseAndTheChoiceStays() {
        var student = cast.offered(Cast.SECOND_YEAR, Cast.THIRD_YEAR);
        until(CHOICE, student);
        var page = at(browser, student, CHOICE);
        page.click("label:text('3e année')");
        page.click("button[value=OFFER_WRONG]");
        assertThat(page.url()).contains("/demandes/nouvelle");
        page.fill("#text", "Je suis en première année.");
        goOn(page);
        assertThat(page.url()).contains("/demandes/");
        page.navigate(address("/"));
        assertThat(page.locator("a[href^='/demandes/']").first().isVisible()).isTrue();
        page.navigate(address("/demandes"));
        page.locator("main li a[href^='/demandes/']").first().click();
        page.locator("a[href^='" + CHOICE + "']").first().click();
        assertThat(page.url()).startsWith(address(CHOICE));
        assertThat(page.isChecked("[name=programmes][value='" + Cast.THIRD_YEAR + "']"))
                .isTrue();
    }

    @Test
    void anotherNameBecomesACaseAndLeadsBackToWhatWasTyped() {
        var student = cast.complete();
        var page = typing(student);
        page.click("button[value=NAME_DIFFERS]");
        page.fill("#text", "Mon attestation porte mon nom d'usage.");
        goOn(page);
        page.locator("a[href^='" + PERSONAL + "']").first().click();
        assertShownAsTyped(page, student);
        goOn(page);
        assertThat(page.url()).isEqualTo(address(ANNUAL));
        var visit = visit(student);
        assertThat(Way.goOn(visit, student, ANNUAL).location()).isEqualTo(RECAP);
        assertThat(Way.goOn(visit, student, RECAP).location()).isEqualTo(END);
    }

    @Test
    void whatComesAfterTheTimeToFinishIsKeptForTheCaseThatMayHelp() {
        var visit = visit(cast.offered(Cast.CLOSED));
        var typed = visit.get("/").hiddenFields();
        typed.put("phone", PHONE);
        var home = requireNonNull(visit.post(PERSONAL, typed).location());
        var ask = "/demandes/nouvelle?type=CORRECTION&etape=donnees-personnelles";
        assertThat(visit.get(home).body()).contains("n'est pas enregistré", ask.replace("&", "&amp;"));
        assertThat(visit.get(ask).body()).contains(PHONE);
        assertThat(visit.get("/").body()).doesNotContain("n'est pas enregistré");
    }

    @Test
    void theAnswerToADocumentIsKeptAndMayBeSentAgain() {
        var student = cast.complete();
        var visit = until(ANNUAL, student);
        for (var answer : List.of("yes", "no", "no"))
            assertThat(Way.goOn(visit, ANNUAL, Map.of("documents[image-rights]", answer))
                            .location())
                    .isEqualTo(RECAP);
        assertThat(Form.fields(visit.get(ANNUAL))).containsEntry("documents[image-rights]", "no");
    }

    private Page typing(Student student) {
        until(PERSONAL, student);
        var page = at(browser, student, PERSONAL);
        page.fill("#cvec", student.cvec());
        page.click("label[for=military]");
        page.locator("details:has(#phone) > summary").click();
        page.fill("#phone", PHONE);
        return page;
    }

    private static void assertShownAsTyped(Page page, Student student) {
        assertThat(page.inputValue("#cvec")).isEqualTo(student.cvec());
        assertThat(page.inputValue("#phone")).isEqualTo(PHONE);
    }

    /** This tab and another one change what was saved before; the other one saves first. */
    private Page conflict(Student student) {
        until(ANNUAL, student);
        var page = at(browser, student, PERSONAL);
        page.locator("details:has(#phone) > summary").click();
        page.fill("#phone", PHONE);
        assertThat(Way.goOn(visit(student), PERSONAL, Map.of("phone", OTHER_PHONE))
                        .location())
                .isEqualTo(ANNUAL);
        goOn(page);
        assertThat(page.url()).startsWith(address(PERSONAL));
        return page;
    }

    private void assertPhoneStored(Student student, String phone) {
        assertThat(visit(student).get(PERSONAL).body().replaceAll("\\s", ""))
                .contains(phone.substring(1).replace(" ", ""));
    }

    private static String reference(Page page) {
        var found = Pattern.compile("\\d{2}-\\d{4}-\\d{6}")
                .matcher(page.locator("main").innerText());
        assertThat(found.find()).as(page.url()).isTrue();
        return found.group();
    }

    private static void goOn(Page page) {
        page.click(".app-go button");
    }
}
