package fr.rentree.enrolment;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text at the edge: what a browser posts, and what is kept of it. */
final class FormText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u0085]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private FormText() {}

    /** No database keeps the character 0 or half a character: what nobody can type is marked as such, and found unprintable. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final char REPLACEMENT = '\uFFFD';

    /** A field that was not posted reads as empty. */
    static String typed(@Nullable String posted) {
        return posted == null ? "" : UNSTORABLE.matcher(posted).replaceAll(String.valueOf(REPLACEMENT));
    }

    static String orEmpty(@Nullable Object known) {
        return known == null ? "" : known.toString();
    }

    /**
     * Composed (« é » as one character), blanks folded, none around, without the invisible marks that copying brings along:
     * what is measured and stored.
     */
    static String clean(String typed) {
        var seen = INVISIBLE.matcher(typed).replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Whether there are characters that no keyboard writes and no system behind accepts. */
    static boolean unprintable(String clean) {
        return clean.codePoints()
                .anyMatch(c -> c == REPLACEMENT
                        || switch (Character.getType(c)) {
                            case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
                                true;
                            default -> false;
                        });
    }
}
