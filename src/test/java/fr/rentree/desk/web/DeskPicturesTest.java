package fr.rentree.desk.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.rentree.desk.DeskStory;
import fr.rentree.support.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class DeskPicturesTest extends DeskStory {

    @LocalServerPort
    int port;

    @Test
    void aPhoneShowsEveryPageWithoutABarrier() {
        try (var phone = Browser.phone()) {
            var page = signedIn(phone);
            look(page, "/demandes", "demandes-vide");
            look(page, "/demandes/nouvelle?type=NAME_DIFFERS&etape=donnees-personnelles", "demandes-nouvelle");
            page.click("button.govuk-button");
            Browser.check(page);
            page.fill("#text", "Sur mon attestation : Zoé OEUVRARD.\nSur ma carte : Zoé Œuvrard.\n" + "a".repeat(300));
            page.click("summary");
            Browser.picture(page, "demandes-joint");
            page.click("button.govuk-button");
            Browser.check(page);
            Browser.picture(page, "demandes-envoyee");
            page.fill("#text", "Voici la suite.");
            page.click("button.govuk-button");
            look(page, "/demandes", "demandes-liste");
            look(page, "/demandes/nouvelle?type=WRONG_DATA&etape=donnees-personnelles", "demandes-donnee");
            page.click("button.govuk-button");
            Browser.check(page);
            Browser.picture(page, "demandes-donnee-erreurs");
        }
    }

    @Test
    void aNarrowScreenWithoutScriptIsEnough() {
        try (var narrow = Browser.narrow()) {
            var page = signedIn(narrow);
            for (var type : List.of("OFFER_WRONG", "CVEC_REFUSED", "CORRECTION", "MAINTAIN_NO", "OTHER"))
                look(page, "/demandes/nouvelle?type=" + type, "demandes-" + type);
        }
        try (var plain = Browser.withoutScript()) {
            var page = signedIn(plain);
            page.navigate(address("/demandes/nouvelle?type=OTHER"));
            page.fill("#text", "Quand ?");
            page.click("button.govuk-button");
            org.assertj.core.api.Assertions.assertThat(page.url()).endsWith("?envoyee");
        }
    }

    private Page signedIn(BrowserContext context) {
        var session = session(student());
        context.addCookies(List.of(
                new com.microsoft.playwright.options.Cookie("rentree", session.getValue()).setUrl(address("/"))));
        return context.newPage();
    }

    private void look(Page page, String path, String picture) {
        page.navigate(address(path));
        Browser.check(page);
        Browser.picture(page, picture);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
