package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.rentree.support.Browser;
import org.junit.jupiter.api.Test;

class KeyboardJourneyTest extends Journey {

    private static final int MOST_STOPS = 60;

    /** An outline or a shadow; for a box that of the line around it. And it is inside the window. */
    private static final String VISIBLE = """
            () => {
              const e = document.activeElement;
              const line = e.closest('.govuk-radios__item, .govuk-checkboxes__item') ?? e;
              const style = getComputedStyle(line);
              const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                  && style.outlineColor !== 'rgba(0, 0, 0, 0)';
              const box = line.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
              const seen = outlined || style.boxShadow !== 'none';
              return seen && inside ? '' : e.outerHTML.slice(0, 200) + (inside ? ' unseen' : ' outside the window');
            }""";

    @Test
    void isWalkedWithoutAMouseAndTheFocusIsAlwaysSeen() {
        var student = cast.named("Nguyễn", "Thị");
        try (var desktop = Browser.desktop()) {
            var page = desktop.newPage();
            page.navigate(address("/"));
            type(page, "#email", student.email());
            type(page, "#password", PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(address("/"));
            press(page, "main .app-tile a.govuk-button", "Enter");
            page.waitForURL(address(INFORMATION));
            goOn(page, PERSONAL);
            type(page, "#cvec", student.cvec());
            openAndType(page);
            choose(page, "#military");
            goOn(page, ANNUAL);
            goOn(page, RECAP);
            assertThat(page.locator("main").innerText()).contains("6 11 22 33 44");
            goOn(page, END);
            tabTo(page, "a[href^='/reinscription/attestation/']");
        }
    }

    @Test
    void theFirstStopLeadsPastTheHeaderAndErrorsTakeTheFocus() {
        var student = cast.complete();
        until(PERSONAL, student);
        try (var desktop = Browser.desktop()) {
            var page = at(desktop, student, PERSONAL);
            page.keyboard().press("Tab");
            assertThat(focused(page, ".govuk-skip-link")).isTrue();
            page.keyboard().press("Enter");
            tabTo(page, "#cvec");
            page.keyboard().press("Enter");
            page.waitForSelector(".govuk-error-summary");
            tabTo(page, ".govuk-error-summary a");
            page.keyboard().press("Enter");
            assertThat(focused(page, "#cvec")).isTrue();
        }
    }

    /** A choice: Space takes it. */
    private static void choose(Page page, String choice) {
        press(page, choice, "Space");
        assertThat(page.isChecked(choice)).isTrue();
    }

    /** What is folded opens by Enter, and the field inside is the next stop but one at most. */
    private static void openAndType(Page page) {
        press(page, "details:has(#phone) > summary", "Enter");
        tabTo(page, "#phone");
        page.keyboard().press("Control+A");
        page.keyboard().type("06 11 22 33 44");
    }

    private void goOn(Page page, String next) {
        press(page, ".app-go button", "Enter");
        page.waitForURL(address(next));
    }

    private static void press(Page page, String target, String key) {
        tabTo(page, target);
        page.keyboard().press(key);
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, field);
        page.keyboard().type(text);
    }

    private static void tabTo(Page page, String target) {
        for (int i = 0; i < MOST_STOPS && !focused(page, target); i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(VISIBLE)).as("focus on %s", page.url()).isEqualTo("");
        }
        assertThat(focused(page, target))
                .as("%s reached by Tab on %s", target, page.url())
                .isTrue();
    }

    private static boolean focused(Page page, String target) {
        return (boolean) page.evaluate("target => document.activeElement.matches(target)", target);
    }
}
