package fr.rentree.secondfactor;

import fr.rentree.session.Secrets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Applications that make codes: one an account, in use once a first code of it was given. */
@Component
class Authenticators {

    /** The result of checking a code. */
    enum Found {
        RIGHT,
        WRONG,
        /** Right, but given before. */
        USED
    }

    private static final String PURPOSE = "authenticator";

    private final SecureRandom random = new SecureRandom();
    private final AuthenticatorRows rows;
    private final Secrets secrets;
    private final Clock clock;

    Authenticators(AuthenticatorRows rows, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    boolean inUse(UUID account) {
        return rows.find(account).filter(AuthenticatorRows.Row::confirmed).isPresent();
    }

    /** Draws a secret that waits for its first code; one that is in use stays. */
    void begin(UUID account) {
        var secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        rows.begin(account, secrets.lock(PURPOSE, account.toString(), secret), clock.instant());
    }

    /** The secret that waits for its first code. */
    Optional<byte[]> waiting(UUID account) {
        return rows.find(account).filter(row -> !row.confirmed()).map(row -> open(account, row));
    }

    /** The first code shows that the application has the secret. */
    boolean confirm(UUID account, String typed) {
        var step = waiting(account).map(secret -> Totp.match(secret, Totp.normal(typed), clock.instant()));
        return step.isPresent()
                && step.get().isPresent()
                && rows.confirm(account, step.get().getAsLong(), clock.instant());
    }

    Found check(UUID account, String typed) {
        var secret = rows.find(account).filter(AuthenticatorRows.Row::confirmed).map(row -> open(account, row));
        if (secret.isEmpty()) return Found.WRONG;
        var step = Totp.match(secret.get(), Totp.normal(typed), clock.instant());
        if (step.isEmpty()) return Found.WRONG;
        return rows.use(account, step.getAsLong()) ? Found.RIGHT : Found.USED;
    }

    boolean remove(UUID account) {
        return rows.delete(account);
    }

    private byte[] open(UUID account, AuthenticatorRows.Row row) {
        return secrets.unlock(PURPOSE, account.toString(), row.secret());
    }
}
