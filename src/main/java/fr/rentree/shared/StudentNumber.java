package fr.rentree.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The university's number for a student: 8 digits, e.g. 21813178. Anything else is an {@link IllegalArgumentException}. */
public record StudentNumber(@JsonValue String value) {

    @JsonCreator
    public StudentNumber {
        if (!value.matches("\\d{8}")) throw new IllegalArgumentException("not a student number");
    }

    @Override
    public String toString() {
        return value;
    }
}
