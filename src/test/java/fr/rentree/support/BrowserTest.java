package fr.rentree.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What looks at every page has to see something where there is something to see. */
class BrowserTest {

    @Test
    void aPageThatIsNotAccessibleIsFound() {
        try (var browser = Browser.phone()) {
            var page = browser.newPage();
            page.setContent("<!doctype html><html lang=fr><title>Titre</title><main><h1>Titre</h1>"
                    + "<img src=x><p style='color:#bbb'>Trop clair</p></main>");
            assertThatThrownBy(() -> Browser.axe(page))
                    .hasMessageContaining("image-alt")
                    .hasMessageContaining("color-contrast");
        }
    }
}
