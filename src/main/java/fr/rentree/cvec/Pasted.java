package fr.rentree.cvec;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Typed text taken apart: what may be the number, and the {@code / NAME} that the attestation prints after it. */
record Pasted(String number, String suffix) {

    /** Far above what an attestation holds, far below what could hurt. */
    private static final int LONGEST = 100;

    /** Spaces of every kind, invisible characters that copying brings along, dashes of every kind. */
    private static final Pattern DROPPED = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\u2212]+");

    static @Nullable Pasted of(String typed) {
        if (typed.length() > LONGEST) return null;
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var slash = plain.indexOf('/');
        var number = slash < 0 ? plain : plain.substring(0, slash);
        var suffix = slash < 0 ? "" : plain.substring(slash + 1);
        return new Pasted(DROPPED.matcher(number).replaceAll("").toUpperCase(Locale.ROOT), suffix);
    }

    boolean suffixGiven() {
        return suffix.codePoints().anyMatch(Character::isLetter);
    }

    boolean suffixFits(String familyName, @Nullable String usedName) {
        return !suffixGiven() || begins(familyName) || (usedName != null && begins(usedName));
    }

    private boolean begins(String name) {
        var beginning = Letters.firstFive(suffix);
        return !beginning.isEmpty() && Letters.of(name).startsWith(beginning);
    }
}
