package fr.rentree.exchange;

/** A value from outside, made fit to be shown: short, on one line, nothing invisible. */
final class DisplayText {

    private static final int LONGEST = 120;

    private DisplayText() {}

    static String cut(String value) {
        var end = value.offsetByCodePoints(0, Math.min(LONGEST, value.codePointCount(0, value.length())));
        var shown = new StringBuilder(end + 1);
        value.substring(0, end)
                .codePoints()
                .forEach(character -> shown.appendCodePoint(invisible(character) ? '\ufffd' : character));
        return end < value.length() ? shown.append('…').toString() : shown.toString();
    }

    /** A French sentence with values from outside in it, and no-break blanks where French typography asks for them. */
    static String filled(String sentence, Object... values) {
        for (int i = 0; i < values.length; i++)
            sentence = sentence.replace("{" + i + "}", cut(String.valueOf(values[i])));
        return sentence.replace(" ;", "\u00a0;")
                .replace(" :", "\u00a0:")
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»");
    }

    /** Control characters, and those that turn the writing direction around or hide in the text, as a soft hyphen does. */
    static boolean invisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> (character & 0xfffe) == 0xfffe;
        };
    }

    /** What such a character is called: « un caractère nul ». */
    static String named(int character) {
        return switch (character) {
            case 0 -> "un caractère nul (NUL)";
            case '\n', '\r', '\u2028', '\u2029' -> "un retour à la ligne";
            case '\t' -> "une tabulation";
            default -> "un caractère invisible (U+%04X)".formatted(character);
        };
    }
}
