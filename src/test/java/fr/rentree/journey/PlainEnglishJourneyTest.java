package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.rentree.support.Browser;
import org.junit.jupiter.api.Test;

class PlainEnglishJourneyTest extends Journey {

    @Test
    void isWalkedInEnglishWithoutScriptAndWithErrorsThatKeepWhatWasTyped() {
        var student = cast.named("O'Connor", "Maud");
        try (var plain = Browser.withoutScript()) {
            var page = plain.newPage();
            page.navigate(address("/"));
            page.click("text=English");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            page.fill("#email", student.email());
            page.fill("#password", PASSWORD);
            goOn(page);
            page.click("main .app-tile a.govuk-button");
            goOn(page);
            assertThat(page.url()).isEqualTo(address(PERSONAL));

            page.locator("details:has(#phone) summary").click();
            page.fill("#phone", "06 11 22 33 44");
            goOn(page);
            assertThat(page.title()).startsWith("Error");
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("MTP6 EXEMPL 12");
            assertThat(page.inputValue("#phone")).isEqualTo("06 11 22 33 44");
            assertThat(page.locator("#cvec").getAttribute("aria-invalid")).isEqualTo("true");

            var wrongYear = student.cvec().replace("MTP6", "mtp5");
            page.fill("#cvec", wrongYear);
            goOn(page);
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("2025-2026");
            assertThat(page.inputValue("#cvec")).isEqualTo(wrongYear);
            assertThat(page.inputValue("#phone")).isEqualTo("06 11 22 33 44");
            page.click(".govuk-error-summary a");
            assertThat(page.url()).endsWith("#cvec");

            page.click("label[for=military]");
            page.fill("#cvec", student.cvec().toLowerCase().replace(" ", "-") + " / oconn");
            goOn(page);
            assertThat(page.url()).isEqualTo(address(ANNUAL));
            goOn(page);
            assertThat(page.locator("main").innerText())
                    .contains("6 11 22 33 44", student.cvec().replace(' ', '-'));
            goOn(page);
            assertThat(page.url()).isEqualTo(address(END));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    private static void goOn(Page page) {
        page.click(".app-go button");
    }
}
