package fr.rentree.password;

import fr.rentree.shared.Blanks;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * « Passwords: at least 12 characters, checked against a list of common ones » (product 6), and nothing about capitals
 * and signs: such rules make people write {@code Password2026!} (CNIL, recommendation of 2022; NIST SP 800-63B).
 */
final class PasswordRules {

    static final int SHORTEST = 12;

    /** The reasons to refuse a password. */
    enum Fault {
        MISSING,
        SHORT,
        LONG,
        PATTERN,
        PERSONAL,
        COMMON;

        /** Of the sentence that says how to mend it. */
        String key() {
            return "password.choose.wrong." + name().toLowerCase(Locale.ROOT);
        }

        /** The number in that sentence, of characters. */
        int bound() {
            return this == LONG ? PasswordHashing.LONGEST : SHORTEST;
        }
    }

    /** What everybody here may think of. */
    private static final String OF_THIS_PLACE = """
            rentree reinscription inscription scolpass universite university univ campus fac etu scolarite secretariat
            etudiant etudiante student institut ifsi infirmier infirmiere kinesitherapeute ergotherapeute""";

    private static final int SHORTEST_WORD = 3;

    /** So few letters beside one's own name are no secret. */
    private static final int MOST_BESIDE = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PasswordRules() {}

    /**
     * @param own what everybody knows who knows the person: name, address, number, and the university's name
     * @param common whether a reading of it is one of the first that are tried
     */
    static Optional<Fault> check(String typed, Collection<String> own, Predicate<String> common) {
        var password = PasswordHashing.normal(typed);
        if (password.isEmpty()) return Optional.of(Blanks.only(typed) ? Fault.MISSING : Fault.LONG);
        if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of(Fault.SHORT);
        var folded = PasswordReadings.folded(password);
        if (PasswordPattern.is(folded)) return Optional.of(Fault.PATTERN);
        if (personal(folded, own, common)) return Optional.of(Fault.PERSONAL);
        return PasswordReadings.of(password).stream().anyMatch(common) ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    /** Whether little is left without the person's own words, or only a common word. */
    private static boolean personal(String folded, Collection<String> own, Predicate<String> common) {
        var whole = PasswordReadings.joined(folded);
        var rest = whole;
        for (var word : words(own)) rest = rest.replace(word, "");
        if (rest.equals(whole)) return false;
        var letters = PasswordReadings.letters(rest);
        return letters.length() <= MOST_BESIDE || common.test(letters);
    }

    /** Whole and in parts, the longest first. */
    private static List<String> words(Collection<String> own) {
        var words = new LinkedHashSet<>(List.of(OF_THIS_PLACE.split("\\s")));
        for (var each : own) {
            var folded = PasswordReadings.folded(each);
            words.add(PasswordReadings.joined(folded));
            BETWEEN_WORDS.splitAsStream(folded).forEach(words::add);
        }
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
