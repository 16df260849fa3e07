package fr.rentree.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.rentree.shared.Blanks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes of six digits that change every 30 seconds (RFC 6238 with SHA-1, which every application knows). A clock may be one
 * step off, before or behind; a code is good once, and never again once a later one was given.
 */
final class Totp {

    /** 160 bits, as RFC 4226 asks for. */
    static final int SECRET_BYTES = 20;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(
            STEP, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);

    private Totp() {}

    static long step(Instant at) {
        return at.getEpochSecond() / STEP.toSeconds();
    }

    static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code this is, of the three that count now. */
    static OptionalLong match(byte[] secret, String typed, Instant now) {
        var found = OptionalLong.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++)
            if (same(code(secret, step), typed)) found = OptionalLong.of(step);
        return found;
    }

    /** « 123 456 » is 123456. */
    static String normal(String typed) {
        return Blanks.remove(typed).replaceAll("[.-]", "");
    }

    /** The secret as it is typed into an application: « ABCD EFGH … ». */
    static String grouped(byte[] secret) {
        return Base32.toBase32String(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What the QR code says. */
    static String address(byte[] secret, String issuer, String email) {
        return "otpauth://totp/" + encoded(issuer + ":" + email) + "?secret=" + Base32.toBase32String(secret)
                + "&issuer=" + encoded(issuer);
    }

    private static boolean same(String ours, String typed) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
