package fr.rentree.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.rentree.session.SignInSettings;
import fr.rentree.shared.ClockMeter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
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
    private static final Duration NO_WAIT = Duration.ZERO;

    private final SignInSettings settings;
    private final TimeMeter time;
    private final Cache<String, Bucket> addresses = buckets();
    private final Cache<String, Bucket> places = buckets();
    private final Cache<String, Bucket> accounts = buckets();
    private final Cache<String, Bucket> told = buckets();

    SignInThrottle(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
    }

    /**
     * Takes one try, before the password is looked at, so that a thousand at once do not slip through: of the network address,
     * of the account and of its place. Who was right, or was not looked at, gets them back.
     *
     * @param place the network address, or the browser if the account was signed in there before
     * @return how long to wait before the next one; zero lets this one pass
     */
    public Duration take(String email, String place, String address) {
        var crowd = take(ofAddress(address), 0);
        if (!crowd.isZero()) return crowd;
        var attacked = ofAccount(email).getAvailableTokens() == 0;
        var wait = take(ofPlace(email, place), attacked ? settings.wrongPasswords() - TRIES_UNDER_ATTACK : 0);
        if (wait.isZero()) ofAccount(email).tryConsume(1);
        else ofAddress(address).addTokens(1);
        return wait;
    }

    /** Takes one try of something that anybody may ask for; counts for the network address like a mistake. */
    Duration ask(String address) {
        return take(ofAddress(address), 0);
    }

    /**
     * The password was right: this try and the mistakes before it are forgotten. A whole campus may sign in from one address:
     * there, only mistakes count, and what is being looked at.
     */
    public void right(String email, String place, String address) {
        ofAddress(address).addTokens(1);
        places.invalidate(key(email, place));
        ofAccount(email).addTokens(1);
    }

    /** The system was busy, the password was never looked at. */
    public void untried(String email, String place, String address) {
        ofAddress(address).addTokens(1);
        ofPlace(email, place).addTokens(1);
        ofAccount(email).addTokens(1);
    }

    /** Whether strangers hammer this account and nobody was told within the last minute. */
    boolean worthTelling(String email) {
        return ofAccount(email).getAvailableTokens() == 0
                && told.get(email, unseen -> bucket(1, Duration.ofMinutes(1))).tryConsume(1);
    }

    private Duration take(Bucket bucket, int reserve) {
        if (bucket.getAvailableTokens() <= reserve) {
            var wait = bucket.estimateAbilityToConsume(1L + reserve).getNanosToWaitForRefill();
            return Duration.ofNanos(Math.max(1, wait));
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? NO_WAIT : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket ofAddress(String address) {
        return addresses.get(
                address,
                unseen -> bucket(
                        settings.triesPerAddress(), Duration.ofMinutes(1).dividedBy(settings.triesPerAddress())));
    }

    private Bucket ofPlace(String email, String place) {
        return places.get(key(email, place), unseen -> bucket(settings.wrongPasswords(), settings.waitAfter()));
    }

    private Bucket ofAccount(String email) {
        return accounts.get(email, unseen -> bucket(settings.wrongPasswordsInAll(), settings.waitAfter()));
    }

    private Bucket bucket(int atOnce, Duration each) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, each))
                .withCustomTimePrecision(time)
                .build();
    }

    private static String key(String email, String place) {
        return email + "\n" + place;
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }
}
