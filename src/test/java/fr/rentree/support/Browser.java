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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Debian's Chromium without a window of its own, and what every page has to hold in it. The same engine as the
 * whole browser, without the frame around the page, which cost more than the page: a new window takes a third of the
 * processor time.
 */
public final class Browser {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--in-process-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Not among those by themselves: of RGAA 5.7, 11.2 and 13.9. */
    private static final List<String> MORE_RULES =
            List.of("td-has-header", "label-content-name-mismatch", "css-orientation-lock");

    /** axe's own summary of what is wrong: all that is right would be told, too, at several times the cost. */
    private static final String FAULTS = """
            async ([rules, more, path]) => {
              if (typeof axe === 'undefined') {
                const script = Object.assign(document.createElement('script'), { src: path });
                await new Promise((loaded, failed) => {
                  script.onload = loaded;
                  script.onerror = failed;
                  document.head.append(script);
                });
                script.remove();
              }
              const named = Object.fromEntries(more.map(rule => [rule, { enabled: true }]));
              return (await axe.run(document, { runOnly: rules, rules: named, resultTypes: ['violations'] })).violations
                .map(it => it.id + ': ' + it.help + ' ' + it.nodes.map(node => node.target + ' ' + node.html).join(', '));
            }""";

    /** What is asked of every page, at once: each question apart costs three processes. */
    private static final String SEEN = """
            () => {
              const root = document.documentElement;
              const tooWide = () => root.scrollWidth - root.clientWidth;
              const all = selector => [...document.querySelectorAll(selector)];
              const cut = () => all('main *, header *, footer *').filter(it => {
                const style = getComputedStyle(it);
                return it.clientWidth > 1 && it.clientHeight > 1 && it.innerText?.trim() && !/^(INPUT|SELECT|TEXTAREA)$/.test(it.tagName)
                  && (/hidden|clip/.test(style.overflowX) && it.scrollWidth > it.clientWidth + 1
                    || /hidden|clip/.test(style.overflowY) && it.scrollHeight > it.clientHeight + 1);
              }).map(it => it.outerHTML.slice(0, 120));
              const under = rules => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(rules);
                document.adoptedStyleSheets = [sheet];
                const found = { wide: tooWide(), cut: cut() };
                document.adoptedStyleSheets = [];
                return found;
              };
              const spaced = under('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
                + ' word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
              const doubled = innerWidth < 1000 ? { wide: 0, cut: [] } : under('html { font-size: 200% !important }');
              const purposes = [[/line1$/, 'address-line1'], [/line2$/, 'address-line2'], [/line3$/, 'address-line3'],
                [/postcode$/, 'postal-code'], [/(commune|foreignCity)$/, 'address-level2'],
                [/^(fixed|annual)[.]country$/, 'country-name'], [/^email$/, /username|email/], [/^phone$/, 'tel'],
                [/^password$/, 'password'], [/^familyName$/, 'family-name'], [/^firstName$/, 'given-name'],
                [/(^|[.])day$/, 'bday-day'], [/(^|[.])month$/, 'bday-month'], [/(^|[.])year$/, 'bday-year']];
              const own = !/^.(secretariat|administration)/.test(location.pathname);
              const unnamed = all('main input, main select').filter(it => own && it.type !== 'hidden' && it.type !== 'radio'
                && purposes.some(([name, token]) => name.test(it.name) && !/^last|^situation/.test(it.name)
                  && !it.autocomplete.match(token)) || it.type === 'email' && !it.autocomplete || it.type === 'tel' && !it.autocomplete);
              const places = {};
              for (const it of all('a[href]').filter(it => !it.closest('tr, li'))) (places[it.textContent.replace(/\\s+/g, ' ').trim()] ??= new Set()).add(it.pathname);
              const ids = all('[id]').map(it => it.id);
              return {
                text: root.textContent + document.title,
                tooWide: tooWide(),
                tooWideSpaced: spaced.wide,
                cutSpaced: spaced.cut,
                tooWideDoubled: doubled.wide,
                cutDoubled: doubled.cut,
                twice: ids.filter((id, at) => ids.indexOf(id) !== at),
                unnamedPurpose: unnamed.map(it => it.name + ' ' + it.autocomplete),
                newWindows: all('a[target]').map(it => it.href),
                twoPlaces: Object.entries(places).filter(it => it[0] && it[1].size > 1).map(it => it[0] + ': ' + [...it[1]]),
              };
            }""";

    /** A message key where its text should be: {@code enrolment.choice.title}. */
    private static final Pattern RAW_KEY = Pattern.compile(
            "\\b(shared|account|enrolment|campaign|fee|proof|desk|messaging|reference|institute|student|exchange|access|staff|signon|audit|backoffice)"
                    + "(\\.[a-zA-Z0-9_-]+){2,}");

    private static final Shapes SHAPES =
            new Shapes(AxeBuilder.getAxeScript() + FAULTS + RULES + MORE_RULES + FocusContrast.FAULTS);

    /** One for each thread that runs tests: Playwright's objects belong to the thread that made them. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> MINE = ThreadLocal.withInitial(Browser::start);

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
        return patient(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(375, 800)
                .setLocale("fr-FR")
                .setForcedColors(ForcedColors.ACTIVE));
    }

    public static BrowserContext context(int width, int height, boolean script, ColorScheme scheme) {
        return patient(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(script)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme));
    }

    private static BrowserContext patient(com.microsoft.playwright.Browser.NewContextOptions options) {
        var context = MINE.get().newContext(options);
        context.setDefaultTimeout(Patience.LONGEST.toMillis());
        return context;
    }

    /**
     * No violation of WCAG 2.2 AA, nor of axe's best practice, nor of what {@link FocusContrast} asks. The page needs script for axe
     * itself. A page that is built as one that passed is not asked again ({@link Shapes}).
     */
    public static void axe(Page page) {
        var shape = SHAPES.of(page);
        if (Files.exists(shape)) return;
        var faults = page.evaluate(FAULTS, List.of(RULES, MORE_RULES, AxeScript.PATH));
        assertThat((List<?>) faults).as("accessibility of %s", page.url()).isEmpty();
        contrastInTheOtherScheme(page);
        FocusContrast.check(page);
        Shapes.passed(shape);
    }

    /** In the scheme that the page has, its contrasts were asked with all else; it keeps that scheme. */
    private static void contrastInTheOtherScheme(Page page) {
        if (Boolean.TRUE.equals(page.evaluate("matchMedia('(forced-colors: active)').matches"))) return;
        var dark = Boolean.TRUE.equals(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.LIGHT : ColorScheme.DARK));
        var faults = page.evaluate(FAULTS, List.of(List.of("color-contrast"), List.of(), AxeScript.PATH));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        assertThat((List<?>) faults)
                .as("contrast in the other scheme: %s", page.url())
                .isEmpty();
    }

    public static void noHorizontalScroll(Page page) {
        noHorizontalScroll(page, (Map<?, ?>) page.evaluate(SEEN));
    }

    private static void noHorizontalScroll(Page page, Map<?, ?> seen) {
        assertThat(seen.get("tooWide")).as("pixels too wide: %s", page.url()).isEqualTo(0);
    }

    private static void noRawKeys(Page page, Map<?, ?> seen) {
        var key = RAW_KEY.matcher(String.valueOf(seen.get("text")));
        assertThat(key.find() ? key.group() : "")
                .as("message key on %s", page.url())
                .isEmpty();
    }

    /** No message key instead of its text, nothing wider than the window, and what axe asks. */
    public static void check(Page page) {
        var seen = (Map<?, ?>) page.evaluate(SEEN);
        noRawKeys(page, seen);
        assertThat(seen.get("tooWideSpaced"))
                .as("pixels too wide with the spacing of RGAA 10.12: %s", page.url())
                .isEqualTo(0);
        assertThat((List<?>) seen.get("cutSpaced"))
                .as("text cut off with the spacing of RGAA 10.12: %s", page.url())
                .isEmpty();
        assertThat(seen.get("tooWideDoubled"))
                .as("pixels too wide with text at 200 %% (RGAA 10.4): %s", page.url())
                .isEqualTo(0);
        assertThat((List<?>) seen.get("cutDoubled"))
                .as("text cut off at 200 %% (RGAA 10.4): %s", page.url())
                .isEmpty();
        assertThat((List<?>) seen.get("twice"))
                .as("ids that stand twice: %s", page.url())
                .isEmpty();
        assertThat((List<?>) seen.get("unnamedPurpose"))
                .as("fields without the purpose that RGAA 11.13 asks: %s", page.url())
                .isEmpty();
        assertThat((List<?>) seen.get("twoPlaces"))
                .as(
                        "links of one text to two places, and no row or item that tells them apart (RGAA 6.1): %s",
                        page.url())
                .isEmpty();
        assertThat((List<?>) seen.get("newWindows"))
                .as("links to new windows: %s", page.url())
                .isEmpty();
        noHorizontalScroll(page, seen);
        axe(page);
    }

    /** A picture of the whole page under {@code target/}, to look at, if asked for by {@code -Drentree.pictures=true}. */
    public static void picture(Page page, String name) {
        if (!Boolean.getBoolean("rentree.pictures")) return;
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private static com.microsoft.playwright.Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getProperty("rentree.chromium", "/usr/bin/chromium-headless-shell")))
                        .setArgs(FLAGS));
    }
}
