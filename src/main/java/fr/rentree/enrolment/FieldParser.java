package fr.rentree.enrolment;

import fr.rentree.shared.FormProblems;
import org.jspecify.annotations.Nullable;

/**
 * Checks single fields and collects what is wrong. The sentence for a missing field is {@code <prefix>.<field>.missing},
 * where the field of a nested form shares its words with its twin.
 */
final class FieldParser {

    private final String prefix;
    private final FormProblems problems;

    FieldParser(String prefix, FormProblems problems) {
        this.prefix = prefix;
        this.problems = problems;
    }

    FormProblems problems() {
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
        var text = FormText.clean(typed);
        if (FormText.unprintable(text)) wrong(field, "enrolment.problem.unprintable");
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
        var text = FormText.clean(typed);
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

    <T> Parsed<T> result(java.util.function.Supplier<T> value) {
        return problems.none() ? new Parsed.Valid<>(value.get()) : new Parsed.Wrong<>(problems);
    }

    private String key(String field) {
        return prefix + "." + field.replaceAll("\\[[^]]*]", "").replaceAll("^.*\\.", "");
    }
}
