package fr.rentree.reference;

import fr.rentree.shared.EditDistance;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A commune's name in the form in which people's, the official list's and the post's spellings are the same:
 * {@code St Étienne d'Albagnan}, {@code Saint-Étienne-d'Albagnan} and {@code ST ETIENNE D ALBAGNAN};
 * {@code Paris 1er Arrondissement}, {@code PARIS 01} and {@code Paris 1er}; {@code Montpellier} and
 * {@code MONTPELLIER CEDEX 5}.
 */
record CommuneName(String folded) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern CEDEX = Pattern.compile("\\bCEDEX\\b.*");
    private static final Pattern ON = Pattern.compile("\\bS/");
    private static final Pattern ORDINAL = Pattern.compile("0*(\\d+)(ER|RE|EME|E|ND|NDE)?");

    static CommuneName of(String typed) {
        var text = typed.toUpperCase(Locale.ROOT).replace("Œ", "OE").replace("Æ", "AE");
        text = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        text = ON.matcher(CEDEX.matcher(text).replaceAll("")).replaceAll("SUR ");
        return new CommuneName(Arrays.stream(BETWEEN_WORDS.split(text))
                .map(CommuneName::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    private static String word(String word) {
        return switch (word) {
            case "ST" -> "SAINT";
            case "STE" -> "SAINTE";
            case "STS" -> "SAINTS";
            case "STES" -> "SAINTES";
            case "ARRONDISSEMENT", "ARRDT", "ARDT", "ARR" -> "";
            default -> {
                var number = ORDINAL.matcher(word);
                yield number.matches() ? number.group(1) : word;
            }
        };
    }

    boolean empty() {
        return folded.isEmpty();
    }

    /** Whether both are the same but for a slip of the keyboard: one letter in four, and none in a name of three. */
    boolean resembles(CommuneName other) {
        var one = folded.replace(" ", "");
        var two = other.folded.replace(" ", "");
        return EditDistance.within(Math.min(one.length(), two.length()) / 4, one, two);
    }

    /** Whether this is the beginning of the other name, up to the end of a word or in the middle of one. */
    boolean begins(CommuneName other) {
        return other.folded.startsWith(folded);
    }
}
