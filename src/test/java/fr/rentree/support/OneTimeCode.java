package fr.rentree.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An application that makes codes, as somebody has on the telephone. */
public final class OneTimeCode {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCode() {}

    /** @param secret as the page shows it. @param later how many codes after the one of this moment */
    public static String of(String secret, int later) {
        try {
            var key = new SecretKeySpec(Base32.decode(secret.replace(" ", "")), CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(
                    key, Clock.systemUTC().instant().plus(CODES.getTimeStep().multipliedBy(later)));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
