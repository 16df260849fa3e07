package fr.rentree.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** What looks at every page has to see something where there is something to see. */
class BrowserTest {

    private static final String PAGE = "<!doctype html><html lang=fr><title>Titre</title><main><h1>Titre</h1>"
            + "<img src=x><p style='color:#bbb'>Trop clair</p></main>";

    @Test
    void aPageThatIsNotAccessibleIsFound() {
        try (var browser = Browser.phone()) {
            var page = browser.newPage();
            page.route(
                    "**/*",
                    it -> it.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(PAGE)));
            page.route(
                    "**" + AxeScript.PATH,
                    it -> it.fulfill(new Route.FulfillOptions()
                            .setContentType("text/javascript")
                            .setBody(AxeBuilder.getAxeScript())));
            page.navigate("http://univ.example/");
            assertThatThrownBy(() -> Browser.axe(page))
                    .hasMessageContaining("image-alt")
                    .hasMessageContaining("color-contrast");
        }
    }
}
