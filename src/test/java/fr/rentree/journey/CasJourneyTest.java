package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In and out by CAS on a phone without script; the server is another site than ours. */
class CasJourneyTest extends SignOnJourney {

    private static final String PHONE = "06 55 44 33 22";

    private BrowserContext browser;

    @BeforeEach
    void open() {
        browser = Browser.withoutScript();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void leadsToThePageThatWasWantedAndOutOfBothAgain(String language) {
        browser.addCookies(List.of(new Cookie("rentree-lang", language).setUrl(address("/"))));
        var student = cast.complete();
        until(PERSONAL, student);
        var page = browser.newPage();
        page.navigate(address(PERSONAL));
        assertThat(page.url()).contains("/connexion?retour=");
        enter(page, student);
        assertThat(page.url()).isEqualTo(address(PERSONAL));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        page.click(".app-header__out button");
        page.waitForURL(Pattern.compile(".*/connexion\\?motif=deconnexion"));
        assertThat(page.locator("main").innerText())
                .contains(language.equals("fr") ? "Vous êtes déconnecté·e." : "You are signed out.");
        page.click("main .app-doors a >> nth=0");
        assertThat(page.url()).startsWith(CAS.address() + "/login");
        assertThat(page.locator("#username").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasTypedComesBackThroughTheUniversity(boolean tokenTooOld) {
        var student = cast.complete();
        until(PERSONAL, student);
        var page = browser.newPage();
        page.navigate(address(PERSONAL));
        enter(page, student);
        page.fill("#cvec", student.cvec());
        page.click("label[for=military]");
        page.locator("details:has(#phone) > summary").click();
        page.fill("#phone", PHONE);
        sessions.closeAll(student.account());
        if (tokenTooOld) browser.clearCookies();
        page.click(".app-go button");
        assertThat(page.url()).contains("/connexion?motif=gardee");
        enter(page, student);
        assertThat(page.url()).startsWith(address(PERSONAL));
        assertThat(page.inputValue("#cvec")).isEqualTo(student.cvec());
        assertThat(page.inputValue("#phone")).isEqualTo(PHONE);
        page.click(".app-go button");
        assertThat(page.url()).isEqualTo(address(ANNUAL));
    }

    @Test
    void singleLogoutThereEndsTheSessionHere() {
        var student = cast.complete();
        var page = browser.newPage();
        page.navigate(address("/"));
        enter(page, student);
        assertThat(page.url()).isEqualTo(address("/"));
        var other = browser.newPage();
        other.navigate(CAS.address() + "/logout");
        assertThat(other.locator("h1").innerText()).contains("successful");
        page.reload();
        assertThat(page.url()).contains("/connexion?motif=expiree");
    }

    @Test
    void aDoorThatEndsNothingLeavesTheUniversityAlone() {
        var student = cast.complete();
        var page = browser.newPage();
        page.navigate(address("/connexion"));
        page.click("main .app-doors a:text('institut')");
        type(page, student);
        page.click(".app-header__out button");
        assertThat(page.url()).isEqualTo(address("/connexion?motif=deconnexion"));
        page.click("main .app-doors a:text('institut')");
        assertThat(page.url()).isEqualTo(address("/"));
    }

    /** By the first door; the university asks who it is only where it does not know yet. */
    private static void enter(Page page, Student student) {
        page.click("main .app-doors a >> nth=0");
        type(page, student);
    }

    private static void type(Page page, Student student) {
        if (page.locator("#username").count() == 0) return;
        page.fill("#username", known(student));
        page.click("button");
    }
}
