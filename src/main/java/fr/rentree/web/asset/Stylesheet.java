package fr.rentree.web.asset;

import fr.rentree.shared.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * GOV.UK Frontend's style sheet, made ours: rules of components that no page uses are dropped, its font and crown with
 * them, and its colours become the custom properties that {@code brand.css} sets for light, dark and print.
 */
record Stylesheet(List<Rule> rules) {

    /** @param body declarations, or for {@code @media} and its like the rules inside */
    record Rule(String selector, String body) {}

    private static final List<String> USED = List.of(
            "link",
            "list",
            "body",
            "heading",
            "caption",
            "section-break",
            "back-link",
            "error-summary",
            "input",
            "skip-link",
            "summary-list",
            "table",
            "visually-hidden",
            "inset-text",
            "details",
            "button-group");

    private static final Pattern USED_SELECTOR = Pattern.compile("\\.govuk-(" + String.join("|", USED) + ")(?![a-z])");

    /** How a component looks while it has the focus: {@code brand.css} says that once for everything. */
    private static final Pattern FOCUSED = Pattern.compile("(?<!not\\():focus");

    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("#0b0c0c", "var(--ink)"),
            Map.entry("#1d70b8", "var(--accent)"),
            Map.entry("#003078", "var(--accent-deep)"),
            Map.entry("#4c2c92", "var(--accent)"),
            Map.entry("#d4351c", "var(--error)"),
            Map.entry("#00703c", "var(--success)"),
            Map.entry("#b1b4b6", "var(--line)"),
            Map.entry("#f3f2f1", "var(--mist)"),
            Map.entry("#505a5f", "var(--quiet)"),
            Map.entry("#fff", "var(--paper)"));

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,6}\\b");

    static Stylesheet of(String css) {
        return new Stylesheet(split(css.replaceAll("(?s)/\\*.*?\\*/", "").replaceFirst("@charset \"[^\"]*\";", "")));
    }

    String ours() {
        return write(rules);
    }

    private static String write(List<Rule> rules) {
        var out = new StringBuilder();
        for (var rule : rules) out.append(write(rule));
        return out.toString();
    }

    private static String write(Rule rule) {
        if (rule.selector.startsWith("@media") || rule.selector.startsWith("@supports")) {
            var inside = write(split(rule.body));
            return inside.isEmpty() ? "" : rule.selector + "{" + inside + "}";
        }
        if (rule.selector.startsWith("@")) return "";
        var selectors = new ArrayList<String>();
        for (var selector : rule.selector.split(",(?![^(]*\\))")) {
            if (USED_SELECTOR.matcher(selector).find()
                    && !FOCUSED.matcher(selector).find()) selectors.add(selector);
        }
        var body = dressed(rule.body);
        return selectors.isEmpty() || body.isEmpty() ? "" : String.join(",", selectors) + "{" + body + "}";
    }

    private static String dressed(String body) {
        var own = body.replaceAll("(^|;)font-family:[^;]*(GDS Transport|sans-serif)[^;]*(?=;|$)", "$1")
                .replaceAll("-(webkit|moz-osx)-font-smoothing:[^;]*;?", "")
                .replaceAll(";{2,}", ";")
                .replaceAll("^;|;$", "");
        return COLOUR.matcher(own).replaceAll(found -> COLOURS.getOrDefault(found.group(), found.group()));
    }

    private static List<Rule> split(String css) {
        var rules = new ArrayList<Rule>();
        int start = 0;
        while (true) {
            int open = css.indexOf('{', start);
            if (open < 0) return rules;
            int end = open + 1;
            for (int depth = 1; depth > 0; end++) {
                char c = css.charAt(end);
                if (c == '{') depth++;
                else if (c == '}') depth--;
            }
            var selector = Blanks.strip(css.substring(start, open));
            rules.add(new Rule(selector.replaceFirst("^;", ""), css.substring(open + 1, end - 1)));
            start = end;
        }
    }
}
