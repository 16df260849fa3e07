package fr.rentree.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.rentree.support.Browser;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = Gallery.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ResourceLock("gallery")
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
        show(path, page -> {
            Browser.check(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Browser.axe(page);
            for (var width : List.of(320, 1280)) {
                page.setViewportSize(width, 800);
                Browser.noHorizontalScroll(page);
            }
        });
    }

    @Test
    void theWayToChangeAnAnswerStaysInItsRow() {
        show("recapitulatif", page -> {
            for (var width : List.of(320, 375, 640, 641, 1280)) {
                page.setViewportSize(width, 800);
                var rows = page.locator(".govuk-summary-list__row:has(a)").all();
                assertThat(rows)
                        .as("at %s pixels", width)
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(end(row.locator("a"))).isLessThanOrEqualTo(end(row) + 1));
            }
        });
    }

    private static double end(Locator what) {
        var box = what.boundingBox();
        return box.x + box.width;
    }

    private void show(String path, Consumer<Page> check) {
        try (var phone = Browser.phone()) {
            var page = phone.newPage();
            page.navigate("http://localhost:" + port + "/galerie/" + path);
            Browser.picture(page, path.replaceAll("\\W+", "-").replaceAll("^-", ""));
            check.accept(page);
        }
    }
}
