package fr.rentree.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.rentree.support.Browser;
import fr.rentree.support.Visit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The end of a session is told before it comes, and can be put off (WCAG 2.2.1). */
class SessionWarningTest extends Journey {

    private static final int MINUTE = 60_000;

    @Test
    void fiveMinutesBeforeTheEndThePageAsksAndOnePressProlongs() {
        withClock(page -> {
            var dialog = page.locator(".app-session");
            page.clock().fastForward(114 * MINUTE);
            assertThat(dialog).isHidden();
            page.clock().fastForward(2 * MINUTE);
            assertThat(dialog).isVisible();
            Browser.axe(page);
            Browser.picture(page, "session");
            assertThat(page.locator(".app-session button:focus")).hasText("Rester connecté·e");
            page.click("text=Rester connecté·e");
            assertThat(dialog).isHidden();
            page.clock().fastForward(114 * MINUTE);
            assertThat(dialog).isHidden();
        });
    }

    @Test
    void whatIsTypedStaysInThePageWhenNobodyAnswers() {
        withClock(page -> {
            page.fill("#cvec", "MTP6 AB");
            page.clock().fastForward(116 * MINUTE);
            page.clock().fastForward(10 * MINUTE);
            assertThat(page.locator(".app-session")).containsText("Votre session est terminée.");
            page.click("text=Revenir à la page");
            assertThat(page.inputValue("#cvec")).isEqualTo("MTP6 AB");
        });
    }

    @Test
    void whoIsNotSignedInIsAskedNothing() {
        var visit = new Visit(port);
        assertThat(visit.get("/connexion").body()).doesNotContain("id=\"session\"");
        assertThat(visit.get("/connexion/session").status()).isEqualTo(401);
    }

    private void withClock(Consumer<Page> test) {
        var student = cast.complete();
        until(PERSONAL, student);
        try (var browser = Browser.phone()) {
            signIn(browser, student.account());
            var page = browser.newPage();
            page.clock().install();
            page.navigate(address(PERSONAL));
            test.accept(page);
        }
    }
}
