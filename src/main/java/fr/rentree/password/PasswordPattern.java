package fr.rentree.password;

import java.util.List;

/** Recognises what fingers type without a thought: neighbours on a keyboard, the alphabet, the same again and again. */
final class PasswordPattern {

    private static final List<String> ROWS = withReverse(List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789012345678901234567890",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "qwertyuiop",
            "qwertzuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1aqw2zsx3edc4rfv5tgb6yhn7uj8ik9ol0pm"));

    /** The shortest run that counts; shorter ones come about by chance. */
    private static final int SHORTEST_RUN = 3;

    /** The most characters that may lie outside patterns in a password that is refused as a pattern. */
    private static final int MOST_BESIDE = 4;

    private static final int FEWEST_CHARACTERS = 5;

    private PasswordPattern() {}

    /** @param folded as {@link PasswordReadings#folded} writes it */
    static boolean is(String folded) {
        return folded.chars().distinct().count() < FEWEST_CHARACTERS
                || PasswordReadings.repeats(folded)
                || beside(folded) <= MOST_BESIDE;
    }

    /** How many characters belong to no run. */
    private static int beside(String text) {
        int beside = 0;
        for (int at = 0; at < text.length(); ) {
            int run = run(text, at);
            if (run < SHORTEST_RUN) beside++;
            at += run < SHORTEST_RUN ? 1 : run;
        }
        return beside;
    }

    /** The length of the longest run that begins here. */
    private static int run(String text, int start) {
        int longest = same(text, start);
        for (var row : ROWS) {
            int length = longest;
            while (start + length < text.length() && row.contains(text.substring(start, start + length + 1))) length++;
            if (length > longest && row.contains(text.substring(start, start + length))) longest = length;
        }
        return longest;
    }

    private static int same(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) end++;
        return end - start;
    }

    private static List<String> withReverse(List<String> rows) {
        return java.util.stream.Stream.concat(
                        rows.stream(),
                        rows.stream()
                                .map(row -> new StringBuilder(row).reverse().toString()))
                .toList();
    }
}
