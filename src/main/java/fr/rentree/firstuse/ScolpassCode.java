package fr.rentree.firstuse;

import fr.rentree.shared.StudentNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A provisional password: sixteen random signs, 70 bits, read from paper and typed on a telephone. No sign looks like
 * another one, and without vowels no word comes about.
 *
 * @param signs in capitals, without what only separates them
 */
public record ScolpassCode(String signs) {

    public static final int LENGTH = 16;

    private static final String SIGNS = "CDFGHJKMNPRTVWXY34679";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ScolpassCode draw() {
        return new ScolpassCode(RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(each -> SIGNS.substring(each, each + 1))
                .collect(Collectors.joining()));
    }

    /** What was typed, as we write it: capitals, spaces and hyphens do not matter. It need not be one of ours. */
    public static ScolpassCode read(String typed) {
        return new ScolpassCode(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    /** The first sign that is in no scol'pass, as an O is not; empty where there is none. */
    String strange() {
        return signs.codePoints()
                .filter(each -> SIGNS.indexOf(each) < 0)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }

    /** As on paper: {@code K7MT-9WXX-3HRD-PV6C}. */
    public String grouped() {
        return signs.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What is stored. SHA-256 is enough for something random; the number that the student has then is its salt. */
    byte[] hash(StudentNumber student) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("scolpass\n" + student + "\n" + signs).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this is its hash, in a time that tells nothing about the right one. */
    boolean is(byte[] hash, StudentNumber issuedTo) {
        return MessageDigest.isEqual(hash, hash(issuedTo));
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "scol'pass";
    }
}
