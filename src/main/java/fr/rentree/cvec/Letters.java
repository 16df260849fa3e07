package fr.rentree.cvec;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** A name as the CVEC's register compares it: capital letters A to Z, accents and punctuation dropped. */
final class Letters {

    /** Letters that Unicode does not take apart into a base letter and an accent. */
    private static final Map<Integer, String> WHOLE = Map.ofEntries(
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'Ħ', "H"),
            Map.entry((int) 'Þ', "TH"));

    private Letters() {}

    static String of(String name) {
        var letters = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> {
                    if (letter >= 'A' && letter <= 'Z') letters.appendCodePoint(letter);
                    else letters.append(WHOLE.getOrDefault(letter, ""));
                });
        return letters.toString();
    }

    /** The five letters that the attestation and the register's question carry; fewer where the name has fewer. */
    static String firstFive(String name) {
        var letters = of(name);
        return letters.substring(0, Math.min(5, letters.length()));
    }
}
