package fr.rentree.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.rentree.support.Browser;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = Gallery.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class GalleryTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etape",
                "etape?wrong=true",
                "recapitulatif",
                "fin",
                "../nulle-part",
                "../accessibilite",
                "../confidentialite"
            })
    void everyTemplateIsAccessibleAndFitsTheSmallestPhone(String path) {
        show(Browser.phone(), path, "phone", Browser::check);
        show(Browser.dark(375), path, "dark", Browser::axe);
        show(Browser.desktop(), path, "desktop", Browser::noHorizontalScroll);
        show(Browser.narrow(), path, "narrow", Browser::noHorizontalScroll);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 640, 641, 1280})
    void theWayToChangeAnAnswerStaysInItsRow(int width) {
        show(Browser.context(width, 800, true, ColorScheme.LIGHT), "recapitulatif", "row-" + width, page -> {
            var rows = page.locator(".govuk-summary-list__row:has(a)").all();
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(end(row.locator("a"))).isLessThanOrEqualTo(end(row) + 1));
        });
    }

    private static double end(Locator what) {
        var box = what.boundingBox();
        return box.x + box.width;
    }

    private void show(BrowserContext context, String path, String name, Consumer<Page> check) {
        try (context) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/galerie/" + path);
            Browser.picture(page, name + "-" + path.replaceAll("\\W+", "-").replaceAll("^-", ""));
            check.accept(page);
        }
    }
}
