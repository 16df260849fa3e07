package fr.rentree.password;

import fr.rentree.account.Accounts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
                return fromOneAddress ? "password.signin.busy.network" : "password.signin.busy";
            }
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final PasswordHashing passwords;
    private final SignInThrottle throttle;
    private final Counter failed;

    SignIn(Accounts accounts, PasswordHashing passwords, SignInThrottle throttle, MeterRegistry meters) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        failed = Counter.builder("rentree.sign.in.failed")
                .description("sign-ins with a wrong password or an unknown address")
                .register(meters);
    }

    /** @param email as {@link Accounts#normal} writes it */
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
        var found = accounts.credentials(email);
        var right = passwords.matches(
                password, found.map(Accounts.Credentials::hash).orElse(null), address);
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
}
