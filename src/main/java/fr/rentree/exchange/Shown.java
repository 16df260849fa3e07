package fr.rentree.exchange;

/** A value from outside, made fit to be shown: short, on one line, nothing invisible. */
final class Shown {

    private static final int LONGEST = 120;

    private Shown() {}

    static String cut(String value) {
        var end = value.offsetByCodePoints(0, Math.min(LONGEST, value.codePointCount(0, value.length())));
        var shown = new StringBuilder(end + 1);
        for (int i = 0; i < end; i++) {
            var character = value.charAt(i);
            shown.append(invisible(character) ? '\ufffd' : character);
        }
        return end < value.length() ? shown.append('…').toString() : shown.toString();
    }

    /** Control characters, and those that turn the writing direction around or hide in the text. */
    static boolean invisible(char character) {
        return Character.isISOControl(character)
                || character == '\u2028'
                || character == '\u2029'
                || (character >= '\u202a' && character <= '\u202e')
                || (character >= '\u2066' && character <= '\u2069')
                || character == '\ufeff'
                || character == '\ufffe'
                || character == '\uffff';
    }

    /** What such a character is called: « un caractère nul ». */
    static String named(char character) {
        return switch (character) {
            case 0 -> "un caractère nul (NUL)";
            case '\n', '\r', '\u2028', '\u2029' -> "un retour à la ligne";
            case '\t' -> "une tabulation";
            default -> "un caractère invisible (U+%04X)".formatted((int) character);
        };
    }
}
