package fr.rentree.access;

import java.text.Normalizer;
import java.util.Locale;

/** Names as one compares them: without accents, punctuation and capitals, « Œuvrard-N'Guyễn » as « oeuvrard n guyen ». */
final class Names {

    private Names() {}

    static String folded(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Whether every word that was typed begins a word of the name. */
    static boolean matches(String typed, String name) {
        var words = folded(name).split(" ");
        for (var each : folded(typed).split(" ")) {
            var found = false;
            for (var word : words) found |= !each.isEmpty() && word.startsWith(each);
            if (!found) return false;
        }
        return true;
    }
}
