package fr.rentree.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * What axe does not ask: whether each thing that takes the focus can still be read while it has it (WCAG 1.4.3, 4.5:1), and
 * whether the ring around it is seen (2.4.7 and 1.4.11, 3:1), in the light and in the dark scheme.
 */
final class FocusContrast {

    /** Focuses one thing after the other, those in folded boxes too; the page's own listeners hear nothing of it. */
    static final String FAULTS = """
            () => {
              const rgba = text => (text.match(/[\\d.]+/g) ?? []).map(Number);
              const over = ([r, g, b, a = 1], under) => [r, g, b].map((it, i) => it * a + under[i] * (1 - a));
              const ground = it => it ? over(rgba(getComputedStyle(it).backgroundColor), ground(it.parentElement))
                : matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0] : [255, 255, 255];
              const light = colour => colour.map(it => it / 255).map(it => it <= .04045 ? it / 12.92 : ((it + .055) / 1.055) ** 2.4)
                .reduce((sum, it, i) => sum + it * [.2126, .7152, .0722][i], 0);
              const ratio = (one, other) => {
                const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
                return (high + .05) / (low + .05);
              };
              const words = it => /^(INPUT|SELECT|TEXTAREA)$/.test(it.tagName) ? /^(radio|checkbox|file)$/.test(it.type) ? [] : [it]
                : [...it.querySelectorAll('*'), it].filter(each => each.checkVisibility() && !each.closest('.govuk-visually-hidden')
                    && [...each.childNodes].some(child => child.nodeType === 3 && child.data.trim()));
              const rings = it => {
                const style = getComputedStyle(it);
                const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? [rgba(style.outlineColor)] : [];
                const shadows = style.boxShadow.split(/,(?![^(]*\\))/).filter(each => !/none|inset/.test(each))
                  .filter(each => parseFloat(each.match(/([\\d.]+)px *$/)?.[1]) >= 2).map(each => rgba(each.match(/rgba?\\([^)]*\\)/)[0]));
                return [...outline, ...shadows];
              };
              const faults = new Set();
              const silent = event => event.stopImmediatePropagation();
              const events = ['focus', 'focusin', 'focusout', 'blur', 'toggle'];
              for (const each of events) addEventListener(each, silent, true);
              const folded = [...document.querySelectorAll('details:not([open])')];
              for (const each of folded) each.open = true;
              const before = document.activeElement;
              const seen = new Set();
              for (const it of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
                if (it.disabled || it.type === 'hidden' || it.ariaHidden === 'true' || !it.checkVisibility()) continue;
                const kind = [it.tagName, it.type, it.className, it.getAttribute('aria-current'), it.checked, it.parentElement.className,
                  it.closest('[class*=notice], [class*=mist], .govuk-error-summary, .app-steps, .app-footer, .app-done')?.className].join();
                if (seen.has(kind)) continue;
                seen.add(kind);
                it.focus({ preventScroll: true, focusVisible: true });
                if (document.activeElement !== it) continue;
                const card = it.closest('.govuk-radios__item, .govuk-checkboxes__item') ?? it;
                const name = it.outerHTML.slice(0, 120);
                const colours = rings(card).map(ring => ratio(over(ring, ground(card.parentElement)), ground(card.parentElement)));
                if (Math.max(0, ...colours) < 3) faults.add('ring ' + Math.max(0, ...colours).toFixed(2) + ' ' + name);
                for (const each of words(it)) {
                  const read = ratio(over(rgba(getComputedStyle(each).color), ground(each)), ground(each));
                  if (read < 4.5) faults.add('text ' + read.toFixed(2) + ' "' + (each.textContent || each.value).trim().slice(0, 30) + '" ' + name);
                }
              }
              document.activeElement?.blur();
              if (before !== document.body) before.focus({ preventScroll: true });
              for (const each of folded) each.open = false;
              for (const each of events) removeEventListener(each, silent, true);
              return [...faults];
            }""";

    private FocusContrast() {}

    /** The page keeps the scheme that it had. */
    static void check(Page page) {
        var dark = Boolean.TRUE.equals(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"));
        faultless(page);
        show(page, dark ? ColorScheme.LIGHT : ColorScheme.DARK);
        faultless(page);
        show(page, dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static void faultless(Page page) {
        assertThat((List<?>) page.evaluate(FAULTS))
                .as("focus on %s", page.url())
                .isEmpty();
    }
}
