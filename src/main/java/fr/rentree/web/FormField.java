package fr.rentree.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One form field as a template draws it.
 *
 * @param name as posted; dots and brackets become dashes in the {@link #id}
 * @param typed the value to show, exactly as typed
 * @param error one sentence, or {@code null}
 * @param options of radios, checkboxes and selects; empty for text
 */
public record FormField(
        String name,
        String label,
        @Nullable String hint,
        String typed,
        @Nullable String error,
        List<Option> options) {

    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern LAST = Pattern.compile("-$");

    /** No page may hold the character 0 (HTML, « preprocessing the input stream »). */
    public FormField {
        typed = typed.replace('\0', '\uFFFD');
    }

    /** One choice of a field. */
    public record Option(
            String value, String label, @Nullable String hint, boolean chosen) {}

    /** The same field with another text in it. */
    public FormField showing(String text) {
        return new FormField(name, label, hint, text, error, options);
    }

    /** The same field under another label. */
    public FormField labelled(String text) {
        return new FormField(name, text, hint, typed, error, options);
    }

    public String id() {
        return idOf(name);
    }

    public boolean wrong() {
        return error != null;
    }

    /** The ids that describe this field, hint first; {@code null} leaves the attribute out. */
    public @Nullable String describedBy() {
        var ids = Stream.of(hint == null ? "" : id() + "-hint", error == null ? "" : id() + "-error")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The first option has the field's own id, so that the error summary leads to it. */
    public String optionId(int index) {
        return index == 0 ? id() : id() + "-" + (index + 1);
    }

    static String idOf(String name) {
        return ODD.matcher(name).find()
                ? LAST.matcher(ODD.matcher(name).replaceAll("-")).replaceAll("")
                : name;
    }
}
