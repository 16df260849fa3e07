package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.support.Browser;
import fr.rentree.support.Visit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the doors in every state, at 320 pixels. */
class SignOnCrawlTest extends SignOnJourney {

    private BrowserContext browser;

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void findsNothingWrong(String language) {
        browser = Browser.narrow();
        browser.addCookies(List.of(new Cookie("rentree-lang", language).setUrl(address("/"))));
        var look = new Inspection(browser, address(""));
        var links = new Visit(port);
        links.cookies().put("rentree-lang /", language);
        look.open("connexion", "/connexion", links);
        Browser.picture(look.page(), "connexion-" + language);
        look.open("connexion, to come back", "/connexion?motif=gardee&retour=%2Freinscription", links);
        for (var why : List.of("absente", "expiree", "ailleurs", "refusee"))
            look.open(why, DOOR + "/echec?motif=" + why + "&retour=%2Freinscription", links);
        strange(look, links, language);
        leave(look);
        assertThat(look.faults()).isEmpty();
    }

    private void strange(Inspection look, Visit links, String language) {
        var user = "strange-" + language;
        CAS.knows(user, Map.of("mail", List.of(user + "@univ.example"), "displayName", List.of("Étrange Ère")));
        look.page().navigate(address(DOOR));
        look.page().fill("#username", user);
        look.page().click("button");
        assertThat(look.page().url()).isEqualTo(address(STRANGER));
        Browser.picture(look.page(), "inconnu-" + language);
        look.open("stranger", STRANGER, links);
        look.press("stranger has asked", links);
    }

    /** The step between here and there, held there. */
    private void leave(Inspection look) {
        look.page()
                .route(CAS.address() + "/logout**", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        look.page().navigate(address("/connexion/universite/depart"));
        assertThat(look.page().locator("main a.govuk-button").getAttribute("href"))
                .startsWith(CAS.address() + "/logout?service=");
        Browser.check(look.page());
    }
}
