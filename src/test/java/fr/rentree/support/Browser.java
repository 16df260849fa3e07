package fr.rentree.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Debian's Chromium, one a test JVM, and what every page has to hold in it. */
public final class Browser {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = AxeBuilder.getAxeScript();

    /**
     * Its own summary of what is wrong: all that is right would be told, too, at several times the cost. Colours, the
     * dearest question, are looked at in French only: they are the same in both languages.
     */
    private static final String FAULTS = """
            async rules => typeof axe === 'undefined' ? null
              : (await axe.run(document, { runOnly: rules, resultTypes: ['violations'],
                    rules: { 'color-contrast': { enabled: document.documentElement.lang === 'fr' } } })).violations
              .map(it => it.id + ': ' + it.help + ' ' + it.nodes.map(node => node.target + ' ' + node.html).join(', '))""";

    /** A message key where its text should be: {@code enrolment.choice.title}. */
    private static final Pattern RAW_KEY = Pattern.compile(
            "\\b(shared|account|enrolment|campaign|cvec|fee|proof|desk|messaging|reference|institute|student|exchange|access|staff|signon|audit)"
                    + "(\\.[a-zA-Z0-9_-]+){2,}");

    private static com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser started;

    private Browser() {}

    /** A new context with nothing remembered; close it when done. */
    public static BrowserContext phone() {
        return context(375, 800, true, ColorScheme.LIGHT);
    }

    public static BrowserContext narrow() {
        return context(320, 640, true, ColorScheme.LIGHT);
    }

    public static BrowserContext desktop() {
        return context(1280, 900, true, ColorScheme.LIGHT);
    }

    public static BrowserContext withoutScript() {
        return context(375, 800, false, ColorScheme.LIGHT);
    }

    public static BrowserContext dark(int width) {
        return context(width, 800, true, ColorScheme.DARK);
    }

    /** Windows' high contrast and its like: the system's few colours instead of ours. */
    public static BrowserContext forcedColours() {
        return browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(375, 800)
                        .setLocale("fr-FR")
                        .setForcedColors(ForcedColors.ACTIVE));
    }

    public static BrowserContext context(int width, int height, boolean script, ColorScheme scheme) {
        return browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(script)
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(scheme));
    }

    /** No violation of WCAG 2.2 AA, nor of axe's best practice. The page needs script for axe itself. */
    public static void axe(Page page) {
        var faults = page.evaluate(FAULTS, RULES);
        if (faults == null) {
            page.addInitScript(AXE); // for the pages that follow in this window
            page.evaluate(AXE);
            faults = page.evaluate(FAULTS, RULES);
        }
        assertThat((List<?>) faults).as("accessibility of %s", page.url()).isEmpty();
    }

    public static void noHorizontalScroll(Page page) {
        var tooWide =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) tooWide).intValue())
                .as("pixels too wide: %s", page.url())
                .isZero();
    }

    public static void noRawKeys(Page page) {
        var key = RAW_KEY.matcher(page.evaluate("() => document.documentElement.textContent + document.title")
                .toString());
        assertThat(key.find() ? key.group() : "")
                .as("message key on %s", page.url())
                .isEmpty();
    }

    /** All three at once. */
    public static void check(Page page) {
        noRawKeys(page);
        noHorizontalScroll(page);
        axe(page);
    }

    /** A picture of the whole page under {@code target/}, to look at, if asked for by {@code -Drentree.pictures=true}. */
    public static void picture(Page page, String name) {
        if (!Boolean.getBoolean("rentree.pictures")) return;
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        if (started == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            started = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("rentree.chromium", "/usr/bin/chromium")))
                            .setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return started;
    }
}
