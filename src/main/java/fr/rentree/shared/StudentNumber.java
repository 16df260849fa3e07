package fr.rentree.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The university's number for a student: 8 digits, e.g. 21813178. Anything else is an {@link IllegalArgumentException}. */
public record StudentNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\d{8}");

    @JsonCreator
    public StudentNumber {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a student number");
    }

    @Override
    public String toString() {
        return value;
    }
}
