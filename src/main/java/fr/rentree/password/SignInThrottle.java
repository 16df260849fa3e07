package fr.rentree.password;

import fr.rentree.session.SignInSettings;
import fr.rentree.web.load.Throttle;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The throttle of sign-in. It slows guessing down, and lets nobody lock somebody else out: wrong passwords count for the account with
 * the address that they came from. Secrets other than the password count apart, under a prefix of their own.
 * When one account is attacked from many addresses, each new address still has three tries.
 */
@Component
public class SignInThrottle {

    private static final int TRIES_UNDER_ATTACK = 3;

    private final SignInSettings settings;
    private final Throttle<String> addresses;
    private final Throttle<String> places;
    private final Throttle<String> accounts;
    private final Throttle<String> told;

    SignInThrottle(SignInSettings settings, Clock clock) {
        this.settings = settings;
        var tries = settings.triesPerAddress();
        addresses = new Throttle<>(tries, Duration.ofMinutes(1).dividedBy(tries), clock);
        places = new Throttle<>(settings.wrongPasswords(), settings.waitAfter(), clock);
        accounts = new Throttle<>(settings.wrongPasswordsInAll(), settings.waitAfter(), clock);
        told = new Throttle<>(1, Duration.ofMinutes(1), clock);
    }

    /**
     * Takes one try, before the password is looked at, so that a thousand at once do not slip through: of the network address,
     * of the account and of its place. Who was right, or was not looked at, gets them back.
     *
     * @param place the network address, or the browser if the account was signed in there before
     * @return how long to wait before the next one; zero lets this one pass
     */
    public Duration take(String email, String place, String address) {
        var crowd = addresses.take(address);
        if (!crowd.isZero()) return crowd;
        var attacked = accounts.spent(email);
        var wait = places.take(key(email, place), attacked ? settings.wrongPasswords() - TRIES_UNDER_ATTACK : 0);
        if (wait.isZero()) accounts.take(email);
        else addresses.giveBack(address);
        return wait;
    }

    /** Takes one try of something that anybody may ask for; counts for the network address like a mistake. */
    Duration ask(String address) {
        return addresses.take(address);
    }

    /**
     * The password was right: this try and the mistakes before it are forgotten. A whole campus may sign in from one address:
     * there, only mistakes count, and what is being looked at.
     */
    public void right(String email, String place, String address) {
        addresses.giveBack(address);
        places.forget(key(email, place));
        accounts.giveBack(email);
    }

    /** The system was busy, the password was never looked at. */
    public void untried(String email, String place, String address) {
        addresses.giveBack(address);
        places.giveBack(key(email, place));
        accounts.giveBack(email);
    }

    /** Whether strangers hammer this account and nobody was told within the last minute. */
    boolean worthTelling(String email) {
        return accounts.spent(email) && told.take(email).isZero();
    }

    private static String key(String email, String place) {
        return email + "\n" + place;
    }
}
