package fr.rentree.shared.web;

import com.microsoft.playwright.BrowserContext;
import fr.rentree.support.Browser;
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
                "accueil",
                "../nulle-part",
                "../accessibilite",
                "../confidentialite"
            })
    void everyTemplateIsAccessibleAndFitsTheSmallestPhone(String path) {
        try (var narrow = Browser.narrow();
                var desktop = Browser.desktop();
                var phone = Browser.phone();
                var dark = Browser.dark(375)) {
            look(phone, path, "phone");
            look(desktop, path, "desktop");
            look(dark, path, "dark");
            look(narrow, path, "narrow");
        }
    }

    private void look(BrowserContext context, String path, String name) {
        var page = context.newPage();
        page.navigate("http://localhost:" + port + "/galerie/" + path);
        Browser.picture(page, name + "-" + path.replaceAll("\\W+", "-").replaceAll("^-", ""));
        Browser.check(page);
    }
}
