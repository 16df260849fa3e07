package fr.rentree.enrolment;

import fr.rentree.shared.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Checks single fields and collects what is wrong. The sentence for a missing field is {@code <prefix>.<field>.missing},
 * where the field of a nested form shares its words with its twin.
 */
final class FormCheck {

    private final String prefix;
    private final Problems problems;

    FormCheck(String prefix, Problems problems) {
        this.prefix = prefix;
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    /** The clean text of a field that has to be there; empty if it is wrong. */
    String required(String field, String typed, int longest) {
        var text = optional(field, typed, longest);
        if (text == null && problems.of(field) == null) missing(field);
        return text == null ? "" : text;
    }

    /** The clean text of a field, or nothing. */
    @Nullable
    String optional(String field, String typed, int longest) {
        var text = Text.clean(typed);
        if (Text.unprintable(text)) wrong(field, "enrolment.problem.unprintable");
        else if (text.length() > longest) wrong(field, "enrolment.problem.too-long", longest, text.length());
        return text.isEmpty() || problems.of(field) != null ? null : text;
    }

    /** A code out of a list; empty if it is missing or was never offered. */
    String oneOf(String field, String typed, java.util.function.Predicate<String> offered) {
        if (!typed.isEmpty() && offered.test(typed)) return typed;
        missing(field);
        return "";
    }

    /** A code out of a list, or nothing. */
    @Nullable
    String oneOfOrNone(String field, String typed, java.util.function.Predicate<String> offered) {
        return typed.isEmpty() ? null : oneOf(field, typed, offered);
    }

    /** A whole number between two others; {@code null} if it is wrong, which is said by {@code <field>.missing}. */
    @Nullable
    Integer number(String field, String typed, int least, int most) {
        var text = Text.clean(typed);
        if (text.matches("\\d{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        wrong(field, key(field) + ".missing", least, most);
        return null;
    }

    void missing(String field) {
        wrong(field, key(field) + ".missing");
    }

    void wrong(String field, String key, Object... arguments) {
        problems.add(field, key, arguments);
    }

    <T> Checked<T> result(java.util.function.Supplier<T> value) {
        return problems.none() ? new Checked.Valid<>(value.get()) : new Checked.Wrong<>(problems);
    }

    private String key(String field) {
        return prefix + "." + field.replaceAll("\\[[^]]*]", "").replaceAll("^.*\\.", "");
    }
}
