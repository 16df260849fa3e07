package fr.rentree.password;

import fr.rentree.session.RandomToken;
import fr.rentree.session.SignInSettings;
import fr.rentree.web.load.RequestPermit;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords, a few at a time, on platform threads of their own, first come first served: a storm of
 * sign-ins queues and leaves the processor's turns to the pages of those who are in already.
 */
@Component
class PasswordHashing {

    /** Too many people sign in at this moment. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Until those who wait now have had their turn. */
        final transient Duration delay;

        /** Whether they all come from the same network address, and others are still let in. */
        final boolean fromOneAddress;

        Busy(Duration delay, boolean fromOneAddress) {
            this.delay = delay;
            this.fromOneAddress = fromOneAddress;
        }
    }

    /** In characters; what is longer is no password. */
    static final int LONGEST = 200;

    private final SignInSettings settings;
    private final PasswordEncoder encoder;
    private final ThreadPoolExecutor hashers;
    private final String nobodysHash;

    /** How many wait or are looked at, by network address. */
    private final Map<String, Integer> asking = new ConcurrentHashMap<>();

    /** What one took of late. */
    private volatile Duration usual = Duration.ofMillis(80);

    PasswordHashing(SignInSettings settings, PasswordEncoder encoder) {
        this.settings = settings;
        this.encoder = encoder;
        var threads = Thread.ofPlatform().name("argon2-", 1).daemon().factory();
        hashers = new ThreadPoolExecutor(
                settings.hashers(), settings.hashers(), 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), threads);
        hashers.allowCoreThreadTimeOut(true);
        nobodysHash = hash(RandomToken.draw());
    }

    /**
     * One writing of what looks the same on every keyboard (Unicode's NFKC), without blanks around it, which a telephone
     * adds by itself. Of what is too long to be a password nothing is left.
     */
    static String normal(String typed) {
        if (typed.length() > 4 * LONGEST) return "";
        var normal = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return normal.codePointCount(0, normal.length()) > LONGEST ? "" : normal;
    }

    /** @param password as {@link #normal} writes it */
    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /**
     * Whether this is the password behind the hash. Where there is no hash the work is the same and the answer is no. One
     * network address takes half of the queue at most: a campus behind it is served as fast as ever, and so is everybody else.
     *
     * @throws Busy if the queue is too long, or this address's half of it
     */
    boolean matches(String typed, @Nullable String hash, String address) {
        var password = normal(typed);
        var mine = asking.merge(address, 1, Integer::sum);
        try {
            var wait = time(mine - 1);
            if (wait.compareTo(settings.longestQueue().dividedBy(2)) > 0) throw new Busy(wait, true);
            return inTurn(() -> encoder.matches(password, hash == null ? nobodysHash : hash) && hash != null);
        } finally {
            asking.computeIfPresent(address, (_, count) -> count > 1 ? count - 1 : null);
        }
    }

    private <T> T inTurn(Callable<T> work) {
        var wait = queue();
        // who would wait in vain is told so at once: thousands who wait would fill the memory
        if (wait.compareTo(settings.longestQueue()) > 0) throw new Busy(wait, false);
        var turn = hashers.submit(() -> timed(work));
        try {
            return RequestPermit.aside(() -> turn.get(settings.longestQueue().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw leave(turn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw leave(turn);
        } catch (Exception e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** How long who comes now will wait. */
    private Duration queue() {
        return time(hashers.getQueue().size());
    }

    /** What so many passwords take. */
    private Duration time(int passwords) {
        return usual.multipliedBy(passwords).dividedBy(settings.hashers());
    }

    private <T> T timed(Callable<T> work) throws Exception {
        var started = System.nanoTime();
        var result = work.call();
        usual = usual.multipliedBy(9).plusNanos(System.nanoTime() - started).dividedBy(10);
        return result;
    }

    private Busy leave(Future<?> turn) {
        turn.cancel(false);
        hashers.purge();
        return new Busy(queue(), false);
    }
}
