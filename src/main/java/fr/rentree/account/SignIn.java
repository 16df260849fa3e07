package fr.rentree.account;

import fr.rentree.shared.Blanks;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks an address and a password: the same work and the same answer for an unknown account and a wrong password. */
@Component
class SignIn {

    /** The result of an attempt to sign in. */
    sealed interface Outcome {
        record Welcome(UUID account) implements Outcome {}

        record Wrong() implements Outcome {}

        /** @param delay until another try is looked at */
        record TooMany(Duration delay) implements Outcome {}

        /**
         * @param delay until those who came before have had their turn
         * @param fromOneAddress whether these are all from the same network address
         */
        record Busy(Duration delay, boolean fromOneAddress) implements Outcome {

            /** The message that says so. */
            String key() {
                return fromOneAddress ? "account.signin.busy.network" : "account.signin.busy";
            }
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST = 200;

    private record Credentials(UUID id, String hash) {}

    private final JdbcClient sql;
    private final PasswordHashing passwords;
    private final SignInThrottle throttle;
    private final Counter failed;

    SignIn(JdbcClient sql, PasswordHashing passwords, SignInThrottle throttle, MeterRegistry meters) {
        this.sql = sql;
        this.passwords = passwords;
        this.throttle = throttle;
        failed = Counter.builder("rentree.sign.in.failed")
                .description("sign-ins with a wrong password or an unknown address")
                .register(meters);
    }

    /** How we write addresses: without spaces around, in lower case; what is too long to be one is cut. */
    static String normal(String email) {
        var written = Blanks.strip(email).toLowerCase(Locale.ROOT);
        return written.length() > LONGEST ? written.substring(0, LONGEST + 1) : written;
    }

    /** @param email as {@link #normal} writes it */
    Outcome attempt(String email, String password, String place, String address) {
        var wait = throttle.take(email, place, address);
        if (!wait.isZero()) return new Outcome.TooMany(wait);
        try {
            return check(email, password, place, address);
        } catch (PasswordHashing.Busy e) {
            throttle.untried(email, place, address);
            return new Outcome.Busy(e.delay, e.fromOneAddress);
        }
    }

    private Outcome check(String email, String password, String place, String address) {
        var found = find(email);
        var right = passwords.matches(password, found.map(Credentials::hash).orElse(null), address);
        if (!right || found.isEmpty()) {
            failed.increment();
            if (found.isPresent() && throttle.worthTelling(email))
                LOG.warn(
                        "Account {} is hammered with wrong passwords",
                        found.get().id());
            return new Outcome.Wrong();
        }
        throttle.right(email, place, address);
        return new Outcome.Welcome(found.get().id());
    }

    private Optional<Credentials> find(String email) {
        if (email.length() > LONGEST || email.chars().anyMatch(Character::isISOControl)) return Optional.empty();
        return sql.sql("select id, password_hash as hash from account"
                        + " where email = ? and password_hash is not null and not disabled")
                .param(email)
                .query(Credentials.class)
                .optional();
    }
}
