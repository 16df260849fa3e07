package fr.rentree.proof;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code by which a document is checked at {@code /verifier}: 19 random characters (95 bits) and a check character,
 * which finds every single wrong one and every two that changed places. The alphabet has no I, L, O, U (Crockford's
 * base 32): what looks like 1 or 0 is read as that.
 *
 * @param value 20 characters without groups; other text is an {@link IllegalArgumentException}
 */
public record ProofCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The polynomial x⁵ + x² + 1 makes a field of the 32 characters. */
    private static final int FIELD = 0b100101;

    public ProofCode {
        if (value.length() != LENGTH || value.chars().anyMatch(it -> ALPHABET.indexOf(it) < 0) || check(value) != 0)
            throw new IllegalArgumentException("not a proof code");
    }

    /** The result of reading a typed code. */
    public enum Typing {
        /** Too short, too long, or with characters that no code has. */
        NO_CODE,
        /** As long as a code, but mistyped: no code that was ever given out has this check character. */
        MISTYPED
    }

    /** Unguessable, and unrelated to any other. */
    static ProofCode draw() {
        var code = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        code.append('0');
        code.setCharAt(LENGTH - 1, ALPHABET.charAt(check(code)));
        return new ProofCode(code.toString());
    }

    /** Reads a code with or without groups, in any case. */
    public static Optional<ProofCode> read(String typed) {
        var code = plain(typed);
        return wellFormed(code) && check(code) == 0 ? Optional.of(new ProofCode(code)) : Optional.empty();
    }

    /** Why {@link #read} found no code. */
    public static Typing typing(String typed) {
        return wellFormed(plain(typed)) ? Typing.MISTYPED : Typing.NO_CODE;
    }

    private static boolean wellFormed(String code) {
        return code.length() == LENGTH && code.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0);
    }

    private static String plain(String typed) {
        return typed.length() > 100
                ? ""
                : typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}]+", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
    }

    /** The code as a polynomial at 2, by Horner; 0 for every code. The check character is the constant term. */
    private static int check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum <<= 1;
            if (sum > 31) sum ^= FIELD;
            sum ^= ALPHABET.indexOf(code.charAt(i));
        }
        return sum;
    }

    /** In groups, as it is printed: {@code 7K2WM-2XH4T-9RBZC-6FN3Y}. */
    @Override
    public String toString() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
