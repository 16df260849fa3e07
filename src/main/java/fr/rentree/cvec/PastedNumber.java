package fr.rentree.cvec;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Typed text taken apart: its words, and the {@code / NAME} that the attestation prints after the number. Quotes, the dots,
 * dashes and spaces between the parts, and what people call the number before they write it, are no part of it.
 */
record PastedNumber(List<String> words, String suffix) {

    /** Far above what an attestation holds, far below what could hurt. */
    private static final int LONGEST = 100;

    /** Invisible characters that copying brings along. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    /** Spaces of every kind, dashes of every kind, other separators, quotes and brackets. */
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Pi}\\p{Pf}\\p{Ps}\\p{Pe}\u2212_.·:°\"'’]+");

    /** « N° », « Numéro de l'attestation CVEC : », … */
    private static final Pattern LABEL =
            Pattern.compile("N|NO|NR|NUM|NUM[EÉ]RO|NUMBER|CVEC|ATTESTATION|CODE|INE|[EÉ]TUDIANTE?|DE|D|LA|L|MON|MA|MY");

    static @Nullable PastedNumber of(String typed) {
        if (typed.length() > LONGEST) return null;
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        var slash = plain.indexOf('/');
        var number = slash < 0 ? plain : plain.substring(0, slash);
        return new PastedNumber(words(number.toUpperCase(Locale.ROOT)), slash < 0 ? "" : plain.substring(slash + 1));
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .filter(word -> !word.isEmpty())
                .dropWhile(word -> LABEL.matcher(word).matches())
                .toList();
    }

    /**
     * What may be the number, the longest first: the first words as one, where the rest may be a name, which has no digit.
     * The name belongs to what the attestation prints, be there a slash before it or not.
     */
    Stream<Candidate> candidates() {
        return IntStream.rangeClosed(1, words.size())
                .map(count -> words.size() + 1 - count)
                .mapToObj(count -> new Candidate(
                        String.join("", words.subList(0, count)),
                        String.join(" ", words.subList(count, words.size())) + suffix))
                .filter(it -> it.name().codePoints().noneMatch(Character::isDigit)
                        || it.name().equals(suffix));
    }

    /** All of it as one word, but for the suffix. */
    String whole() {
        return String.join("", words);
    }

    /** A possible number, and the name after it. */
    record Candidate(String number, String name) {

        boolean named() {
            return name.codePoints().anyMatch(Character::isLetter);
        }

        boolean fits(String familyName, @Nullable String usedName) {
            return !named() || begins(familyName) || (usedName != null && begins(usedName));
        }

        private boolean begins(String own) {
            var beginning = RegisterName.firstFive(name);
            return !beginning.isEmpty() && RegisterName.of(own).startsWith(beginning);
        }
    }
}
