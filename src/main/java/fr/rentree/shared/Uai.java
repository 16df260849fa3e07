package fr.rentree.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An establishment's national code: 7 digits and a key, the number mod 23 in {@code ABCDEFGHJKLMNPRSTUVWXYZ}. A wrong key
 * or form is an {@link IllegalArgumentException}.
 */
public record Uai(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\d{7}[A-Z]");
    private static final String KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    @JsonCreator
    public Uai {
        if (!valid(value)) throw new IllegalArgumentException("not a UAI code: " + value);
    }

    /** Whether this text is a UAI code with the right key. */
    public static boolean valid(String text) {
        return FORM.matcher(text).matches()
                && KEYS.charAt(Integer.parseInt(text.substring(0, 7)) % 23) == text.charAt(7);
    }

    @Override
    public String toString() {
        return value;
    }
}
