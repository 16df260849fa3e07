package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import fr.rentree.support.OidcServer;
import fr.rentree.support.Visit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In and out by OpenID Connect on a phone without script, with a provider that started after us. */
class OidcJourneyTest extends SignOnJourney {

    private static final String PHONE = "06 55 44 33 22";
    private static final String REFUSED = CAMPUS + "/echec?motif=refusee";
    private static final OidcServer OIDC = OidcServer.start(OIDC_PORT, site(), CAMPUS + "/retour");

    private BrowserContext browser;
    private Page page;
    private final List<String> visited = new ArrayList<>();

    @BeforeEach
    void open() {
        browser = Browser.withoutScript();
        page = browser.newPage();
        page.onRequest(request -> visited.add(request.url()));
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
        page.navigate(address(PERSONAL));
        assertThat(page.url()).contains("/connexion?retour=");
        enter(student);
        assertThat(page.url()).isEqualTo(address(PERSONAL));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        page.click(".app-header__out button");
        page.waitForURL(Pattern.compile(".*/connexion\\?motif=deconnexion"));
        assertThat(page.locator("main").innerText())
                .contains(language.equals("fr") ? "Vous êtes déconnecté·e." : "You are signed out.");
        choose();
        assertThat(page.locator("#username").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasTypedComesBackThroughTheUniversity(boolean tokenTooOld) {
        var student = cast.complete();
        until(PERSONAL, student);
        page.navigate(address(PERSONAL));
        enter(student);
        page.fill("#cvec", student.cvec());
        page.click("label[for=military]");
        page.locator("details:has(#phone) > summary").click();
        page.fill("#phone", PHONE);
        sessions.closeAll(student.account());
        if (tokenTooOld) browser.clearCookies();
        page.click(".app-go button");
        assertThat(page.url()).contains("/connexion?motif=gardee");
        enter(student);
        assertThat(page.url()).startsWith(address(PERSONAL));
        assertThat(page.inputValue("#cvec")).isEqualTo(student.cvec());
        assertThat(page.inputValue("#phone")).isEqualTo(PHONE);
    }

    @Test
    void anUnknownPersonReadsWhatToDo() {
        OIDC.knows("nobody", Map.of("email", "nobody@univ.example", "name", "Personne"));
        page.navigate(address("/connexion"));
        enter("nobody");
        assertThat(page.url()).isEqualTo(address(STRANGER));
        assertThat(page.locator("main").innerText()).contains("Personne", "nobody@univ.example");
        page.click(".app-go button");
        assertThat(page.locator("main").innerText()).contains("Votre demande est envoyée");
    }

    @Test
    void aTokenForAnotherSignInIsRefused() {
        OIDC.knows("liar", Map.of("supannEtuId", cast.complete().number().value(), "nonce", "of another sign-in"));
        page.navigate(address("/connexion"));
        enter("liar");
        assertThat(page.url()).isEqualTo(address(REFUSED));
        assertThat(page.locator("main").innerText()).contains("n'a pas confirmé");
    }

    @Test
    void comingBackASecondTimeOrElsewhereComesToNothing() {
        page.navigate(address("/connexion"));
        enter(cast.complete());
        var back = visited.stream()
                .filter(it -> it.contains(CAMPUS + "/retour?"))
                .findFirst()
                .orElseThrow();
        page.navigate(back);
        assertThat(page.url()).isEqualTo(address("/"));
        var path = back.substring(address("").length());
        assertThat(new Visit(port).get(path).location()).isEqualTo(CAMPUS + "/echec?motif=expiree");
    }

    @Test
    void anErrorAForgedStateAndAnotherIssuerSignNobodyIn() {
        for (var answer :
                List.of("error=access_denied", "code=x&iss=https%3A%2F%2Fevil.example", "code=invented", "")) {
            var visit = new Visit(port);
            var left = String.valueOf(visit.get(CAMPUS).location());
            assertThat(left).contains("code_challenge_method=S256", "nonce=", "ui_locales=fr");
            var state = left.replaceAll(".*[?&]state=([^&]+).*", "$1");
            assertThat(visit.get(CAMPUS + "/retour?state=" + state + "&" + answer)
                            .location())
                    .as(answer)
                    .isEqualTo(REFUSED);
            assertThat(visit.get(CAMPUS + "/retour?code=x&state=forged").location())
                    .isEqualTo(CAMPUS + "/echec?motif=expiree");
            assertThat(visit.cookie("rentree")).isEmpty();
        }
    }

    @Test
    void aProviderThatIsAwayStopsNeitherTheStartNorTheOtherDoors() {
        page.navigate(address("/connexion"));
        page.click("main .app-doors a:text('absent')");
        assertThat(page.url()).isEqualTo(address("/connexion/universite/absent/echec?motif=absente"));
        assertThat(page.locator("main").innerText()).contains("ne répond pas", "Attendez quelques minutes");
        page.click("main a:text('autres façons')");
        enter(cast.complete());
        assertThat(page.url()).isEqualTo(address("/"));
    }

    @Test
    void backChannelLogoutEndsTheSessionThatItNames() {
        page.navigate(address("/connexion"));
        enter(cast.complete());
        var session = session();
        for (var forged : List.of(
                OIDC.logoutToken(session, "https://evil.example"),
                OIDC.logoutToken(session + "x", OIDC.issuer()),
                OIDC.logoutToken(session, OIDC.issuer()) + "x",
                "nonsense",
                idToken())) {
            end(forged);
            page.reload();
            assertThat(page.url()).isEqualTo(address("/"));
        }
        end(OIDC.logoutToken(session, OIDC.issuer()));
        page.reload();
        assertThat(page.url()).contains("/connexion?motif=expiree");
    }

    private void end(String token) {
        assertThat(new Visit(port)
                        .post(CAMPUS + "/retour", Map.of("logout_token", token))
                        .status())
                .isEqualTo(204);
    }

    /** What the browser would show the provider when it leaves. */
    private String idToken() {
        return browser.cookies(address(CAMPUS)).stream()
                .filter(it -> it.name.equals("rentree-door"))
                .map(it -> it.value.replaceFirst("campus\\.", ""))
                .findFirst()
                .orElseThrow();
    }

    private String session() {
        var claims = new String(Base64.getUrlDecoder().decode(idToken().split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1");
    }

    private void choose() {
        page.click("main .app-doors a[href^='" + CAMPUS + "']");
    }

    private void enter(Student student) {
        var user = "o" + student.number();
        OIDC.knows(user, Map.of("supannEtuId", student.number().value(), "email", student.email()));
        enter(user);
    }

    /** The provider asks who it is only where it does not know yet. */
    private void enter(String user) {
        choose();
        if (page.locator("#username").count() == 0) return;
        page.fill("#username", user);
        page.fill("#password", OidcServer.PASSWORD);
        page.click("button[type=submit]");
    }
}
