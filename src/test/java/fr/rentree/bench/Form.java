package fr.rentree.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * The form of a page as a browser without script would post it: CSRF token, hidden fields, what is filled in, ticked and
 * selected already. The first choice is taken where a question is open, since a student in a hurry would.
 */
final class Form {

    /** Left open, these may stay so. */
    private static final String OPTIONAL = " disability ward ";

    /** What a student types where the page knows nothing, and a telephone number that surely exists. */
    private static final Map<String, String> TYPED = Map.of(
            "annual.line1",
            "12 rue de l'Aiguillerie",
            "annual.postcode",
            "34000",
            "annual.commune",
            "Montpellier",
            "workShare",
            "50");

    private final String page;
    private final int end;
    private final StringBuilder posted = new StringBuilder(2048);
    final String action;

    /** @param cvec what to type where the CVEC number is asked */
    Form(String page, String cvec) {
        this.page = page;
        int id = page.indexOf("id=\"formulaire\"");
        if (id < 0) throw new IllegalStateException("no form on the page");
        int start = page.lastIndexOf('<', id);
        action = text(attribute(start, page.indexOf('>', start), "action"));
        end = page.indexOf("</form>", start);
        read(start, cvec);
    }

    String posted() {
        return posted.toString();
    }

    private void read(int start, String cvec) {
        var answered = new HashSet<String>();
        var first = new HashMap<String, String>();
        for (int at = next(start + 1); at >= 0; at = next(at + 1)) {
            int close = page.indexOf('>', at);
            var name = attribute(at, close, "name");
            if (name.isEmpty()) continue;
            if (page.startsWith("select", at + 1)) add(name, selected(close));
            else if (page.startsWith("textarea", at + 1))
                add(name, page.substring(close + 1, page.indexOf('<', close)));
            else {
                var type = attribute(at, close, "type");
                var value = attribute(at, close, "value");
                if (!type.equals("radio") && !type.equals("checkbox")) add(name, typed(name, value, cvec));
                else if (has(at, close, " checked")) {
                    answered.add(name);
                    add(name, value);
                } else if (type.equals("radio")) first.putIfAbsent(name, value);
            }
        }
        first.forEach((name, value) -> {
            if (!answered.contains(name) && !OPTIONAL.contains(" " + name + " ")) add(name, value);
        });
    }

    private static String typed(String name, String value, String cvec) {
        if (name.equals("cvec")) return cvec;
        if (name.equals("phone")) return "0612345678";
        return value.isEmpty() ? TYPED.getOrDefault(name, "") : value;
    }

    private int next(int from) {
        for (int at = page.indexOf('<', from); at >= 0 && at < end; at = page.indexOf('<', at + 1)) {
            char c = page.charAt(at + 1);
            if (c == 'i' && page.startsWith("input ", at + 1)
                    || c == 's' && page.startsWith("select ", at + 1)
                    || c == 't' && page.startsWith("textarea ", at + 1)) return at;
        }
        return -1;
    }

    private String selected(int from) {
        int last = page.indexOf("</select>", from);
        int mark = page.indexOf(" selected", from);
        int option = page.lastIndexOf(
                '<', mark < 0 || mark > last ? page.indexOf('>', page.indexOf("<option", from)) : mark);
        return attribute(option, page.indexOf('>', option), "value");
    }

    private boolean has(int from, int to, String what) {
        int at = page.indexOf(what, from);
        return at >= 0 && at < to;
    }

    private String attribute(int from, int to, String name) {
        int at = page.indexOf(" " + name + "=\"", from);
        if (at < 0 || at > to) return "";
        int value = at + name.length() + 3;
        return page.substring(value, page.indexOf('"', value));
    }

    private void add(String name, String value) {
        if (!posted.isEmpty()) posted.append('&');
        encode(text(name));
        posted.append('=');
        encode(text(value));
    }

    private static String text(String written) {
        if (written.indexOf('&') < 0) return written;
        return written.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private void encode(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '.'
                    || c == '_') posted.append(c);
            else {
                posted.append('%');
                posted.append("0123456789ABCDEF".charAt(c >> 4));
                posted.append("0123456789ABCDEF".charAt(c & 15));
            }
        }
    }
}
