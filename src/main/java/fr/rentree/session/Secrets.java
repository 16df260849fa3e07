package fr.rentree.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Uses of the server's signing key for other modules: seals the addresses of links, and encrypts small secrets. */
@Component
public class Secrets {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SigningKey secret;

    Secrets(SigningKey secret) {
        this.secret = secret;
    }

    /** Our seal of a text for one purpose, for the address of a page. */
    public String seal(String purpose, String text) {
        return secret.seal(purpose, text);
    }

    /** Whether this seal is ours, in a time that tells nothing about the right one. */
    public boolean sealed(String purpose, String text, String seal) {
        return secret.sealed(purpose, text, seal);
    }

    /** Our signature of a text for one purpose, in hexadecimal. */
    public String sign(String purpose, String text) {
        return secret.sign(purpose, text);
    }

    /** Whether this signature is ours, likewise. */
    public boolean signed(String purpose, String text, String signature) {
        return secret.signed(purpose, text, signature);
    }

    /** A keyed hash, of what has too few characters to be hashed without a key. */
    public byte[] hash(String purpose, String text) {
        return HexFormat.of().parseHex(secret.sign(purpose, text));
    }

    /** Encrypts with a key of this purpose. @param owner whose it is: under another name it does not open */
    public byte[] lock(String purpose, String owner, byte[] open) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var locked = cipher(Cipher.ENCRYPT_MODE, purpose, owner, nonce, open);
        return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
    }

    /** Opens what {@link #lock} locked. */
    public byte[] unlock(String purpose, String owner, byte[] locked) {
        return cipher(
                Cipher.DECRYPT_MODE,
                purpose,
                owner,
                Arrays.copyOf(locked, NONCE),
                Arrays.copyOfRange(locked, NONCE, locked.length));
    }

    private byte[] cipher(int mode, String purpose, String owner, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(hash("key", purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
