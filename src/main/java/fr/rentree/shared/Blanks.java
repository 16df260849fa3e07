package fr.rentree.shared;

import java.util.regex.Pattern;

/**
 * Blanks in text that comes from outside: all of Unicode's, with the no-break ones, line ends and the invisible marks that copying
 * brings along. {@link String#strip} and {@link String#isBlank} know none of the no-break ones, so nobody else calls
 * them ({@code ConventionsTest}).
 */
public final class Blanks {

    private static final Pattern ALL = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\u001C-\\u001F\\u0085]+");
    private static final Pattern WITH_CONTROLS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private Blanks() {}

    /** The text without the blanks around it. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.charAt(start))) start++;
        while (end > start && is(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    /** Whether there is nothing to be seen. */
    public static boolean only(String text) {
        return strip(text).isEmpty();
    }

    /** The text without any blank. */
    public static String remove(String text) {
        return ALL.matcher(text).replaceAll("");
    }

    /** The text in one line: one plain blank for every run of blanks and control characters, none around. */
    public static String fold(String text) {
        return strip(WITH_CONTROLS.matcher(text).replaceAll(" "));
    }

    /** Whether this is a blank. None lies beyond the 16-bit characters but invisible tags, which no keyboard writes. */
    public static boolean is(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u0085'
                || Character.getType(character) == Character.FORMAT;
    }
}
