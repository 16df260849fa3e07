package fr.rentree.password;

import fr.rentree.shared.FoldedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reduces a password to the word it was made from: without capitals, accents, blanks, figures and signs around it,
 * figures that stand for letters, and repetitions. Programs that guess passwords add these to words.
 */
final class PasswordReadings {

    /** Longer additions than these are worth something of their own. */
    private static final int MOST_ADDED = 12;

    private static final Pattern JOINTS = Pattern.compile("[\\s\\p{Pd}\\p{Pc}.,;:'’/\\\\]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final List<Map<Character, Character>> STAND_INS = List.of(
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i', '€', 'e'),
            Map.of('0', 'o', '1', 'l', '3', 'e', '4', 'a', '5', 's', '7', 't', '8', 'b', '9', 'g', '@', 'a', '$', 's'));

    private PasswordReadings() {}

    /** All that somebody who guesses could start from. */
    static Set<String> of(String password) {
        var readings = new LinkedHashSet<String>();
        var folded = folded(password);
        for (var whole : List.of(folded, joined(folded))) {
            readings.add(whole);
            bared(whole, readings);
            for (UnaryOperator<String> undo : undoing()) mostlyLetters(undo.apply(whole), readings);
        }
        for (var reading : List.copyOf(readings)) addRepeated(reading, readings);
        return readings;
    }

    /** In lower case and without accents. */
    static String folded(String text) {
        return FoldedName.plain(text);
    }

    /** Without what stands between words. */
    static String joined(String text) {
        return JOINTS.matcher(text).replaceAll("");
    }

    /** From the first letter to the last one; empty where there is none. */
    static String stem(String folded) {
        int end = folded.length() - unlettered(folded, -1);
        return end == 0 ? "" : folded.substring(unlettered(folded, 1), end);
    }

    /** The letters alone. */
    static String letters(String folded) {
        return NO_LETTERS.matcher(folded).replaceAll("");
    }

    /** Whether it is one word again and again, {@code azertyazerty}, or the beginning of that. */
    static boolean repeats(String text) {
        return IntStream.rangeClosed(1, text.length() / 2).anyMatch(period -> repeats(text, period));
    }

    private static void addRepeated(String text, Set<String> words) {
        IntStream.rangeClosed(1, text.length() / 2)
                .filter(period -> repeats(text, period))
                .forEach(period -> words.add(text.substring(0, period)));
    }

    /** Whether each character is the one that stands this far before it. */
    private static boolean repeats(String text, int period) {
        for (int i = period; i < text.length(); i++) if (text.charAt(i) != text.charAt(i - period)) return false;
        return true;
    }

    /** Every way to take figures and signs away from both ends: which of them stands for a letter is not known. */
    private static void bared(String whole, Set<String> readings) {
        int before = unlettered(whole, 1);
        int after = Math.min(unlettered(whole, -1), whole.length() - before);
        for (int first = 0; first <= Math.min(before, MOST_ADDED); first++)
            for (int last = 0; last <= Math.min(after, MOST_ADDED - first); last++)
                for (UnaryOperator<String> undo : undoing())
                    readings.add(undo.apply(whole.substring(first, whole.length() - last)));
    }

    /** A word with something inside it, {@code sol34eil}. */
    private static void mostlyLetters(String text, Set<String> readings) {
        var letters = letters(text);
        if (letters.length() * 3 >= text.length() * 2) readings.add(letters);
    }

    private static List<UnaryOperator<String>> undoing() {
        return List.of(
                UnaryOperator.identity(), it -> undone(it, STAND_INS.get(0)), it -> undone(it, STAND_INS.get(1)));
    }

    private static String undone(String text, Map<Character, Character> standIns) {
        var letters = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++)
            letters.setCharAt(i, standIns.getOrDefault(text.charAt(i), text.charAt(i)));
        return letters.toString();
    }

    /** How many characters come before the first letter, from the left or from the right. */
    private static int unlettered(String text, int step) {
        int count = 0;
        for (int i = step > 0 ? 0 : text.length() - 1;
                count < text.length() && !Character.isLetter(text.charAt(i));
                i += step) count++;
        return count;
    }
}
