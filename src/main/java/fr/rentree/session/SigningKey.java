package fr.rentree.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * 32 random bytes that every node of this installation shares: drawn by the first start, read once by each start, so that
 * signing needs no database.
 */
@Component
class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SigningKey(ServerSecrets secrets) {
        var drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        key = new SecretKeySpec(secrets.keep("signing", drawn), ALGORITHM);
    }

    /** Signs a text for one purpose, in hexadecimal: what was signed for one is worth nothing for another. */
    String sign(String purpose, String text) {
        return HexFormat.of().formatHex(mac(purpose, text));
    }

    /** The same in fewer characters, for the address of a page. */
    String seal(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose, text));
    }

    /** Whether this signature is ours, in a time that tells nothing about the right one. */
    boolean signed(String purpose, String text, String signature) {
        return same(sign(purpose, text), signature);
    }

    /** Whether this seal is ours, likewise. */
    boolean sealed(String purpose, String text, String seal) {
        return same(seal(purpose, text), seal);
    }

    private byte[] mac(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String ours, String given) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
