package fr.rentree.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.rentree.support.Browser;
import fr.rentree.support.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks at one page after the other in one browser window, and notes all that is wrong. */
final class Inspection {

    private static final int FIRST_PAGE = 40_000;
    private static final int LATER_PAGE = 8_192;

    /** What was typed and is no place comes back with the list of all, one a page. */
    private static final int LIST_OF_PLACES = 2_500;

    /** Asked of the whole page at once: each question apart costs three processes. */
    private static final String SEEN = """
            () => {
              const all = selector => [...document.querySelectorAll(selector)];
              const links = [...new Set(all('a[href]').map(it => it.getAttribute('href')))];
              const id = link => '[id="' + CSS.escape(link.slice(1)) + '"]';
              return {
                lists: all("select[name$='ountry'], select[name$='epartment']").length,
                headings: all('h1').length,
                levels: all('h1, h2, h3, h4, h5, h6').map(it => Number(it.tagName[1])),
                links: links.filter(it => !it.startsWith('#')),
                nowhere: links.filter(it => it.startsWith('#') && all(id(it)).length !== 1),
              };
            }""";

    private final String site;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> followed = new HashSet<>();
    private long transferred;
    private int pages;

    Inspection(BrowserContext browser, String site) {
        this.site = site;
        page = browser.newPage();
        var protocol = browser.newCDPSession(page);
        protocol.on(
                "Network.loadingFinished",
                (JsonObject it) -> transferred += it.get("encodedDataLength").getAsLong());
        protocol.send("Network.enable");
    }

    Page page() {
        return page;
    }

    List<String> faults() {
        return faults;
    }

    int pages() {
        return pages;
    }

    /** Opens a page and inspects it. */
    void open(String name, String path, Visit links) {
        begin();
        page.navigate(site + path);
        inspect(name, links);
    }

    /** Presses the main button of the page that is shown, and inspects what comes. */
    void press(String name, Visit links) {
        click(name, ".app-go button", links);
    }

    /** Clicks on this, and inspects what comes. */
    void click(String name, String selector, Visit links) {
        begin();
        page.click(selector);
        inspect(name, links);
    }

    /** What a page before still sends is not counted here. */
    private void begin() {
        page.waitForLoadState();
        transferred = 0;
    }

    private void inspect(String name, Visit links) {
        pages++;
        page.waitForLoadState();
        var seen = (Map<?, ?>) page.evaluate(SEEN);
        var lists = (Integer) Objects.requireNonNull(seen.get("lists"));
        if (lists > 1) faults.add(name + ": " + lists + " lists of places");
        var most = pages == 1 ? FIRST_PAGE : LATER_PAGE + lists * LIST_OF_PLACES;
        if (transferred > most) faults.add(name + ": " + transferred + " bytes transferred");
        noting(name, () -> Browser.check(page));
        for (var link : all(seen, "links")) follow(name, link.toString(), links);
        for (var nowhere : all(seen, "nowhere")) faults.add(name + ": nothing at " + nowhere);
        if (!Integer.valueOf(1).equals(seen.get("headings"))) faults.add(name + ": not one heading");
        outlined(name, all(seen, "levels"));
    }

    /** The page's title comes first, and no level is left out on the way down (RGAA 9.1). */
    private void outlined(String name, List<?> levels) {
        int before = 0;
        for (var level : levels) {
            if ((Integer) level > before + 1) faults.add(name + ": a heading of level " + level + " after " + before);
            before = (Integer) level;
        }
    }

    private static List<?> all(Map<?, ?> seen, String what) {
        return (List<?>) Objects.requireNonNull(seen.get(what));
    }

    private void follow(String name, String href, Visit links) {
        if (href.startsWith("/") && followed.add(links.cookie("rentree") + href)) {
            var status = links.get(href.replaceAll("#.*", "")).status();
            if (status >= 400) faults.add(name + ": " + href + " leads to " + status);
        } else if (!href.matches("(?s)/.*|mailto:.+@.+|tel:\\+?[0-9]+|https://.+")) {
            faults.add(name + ": leads nowhere: " + href);
        }
    }

    private void noting(String name, Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            faults.add(name + ": " + e.getMessage());
        }
    }
}
