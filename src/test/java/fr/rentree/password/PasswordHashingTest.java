package fr.rentree.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.session.SignInSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The queue of those whose password is looked at, while the one who looks is kept busy for as long as a test likes. */
class PasswordHashingTest {

    private static final String CAMPUS = "192.0.2.1";
    private static final String HOME = "198.51.100.7";

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger refused = new AtomicInteger();
    private final PasswordHashing passwords = new PasswordHashing(
            new SignInSettings(1, Duration.ofMinutes(10), 300, 10, Duration.ofSeconds(30), 100, true, false),
            new Gated());

    @Test
    void oneAddressFillsHalfOfTheQueueAndTheOthersAreStillServed() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var campus = new ArrayList<Future<String>>();
            while (refused.get() == 0) campus.add(people.submit(() -> asks(CAMPUS)));
            var home = people.submit(() -> asks(HOME));
            gate.countDown();
            assertThat(home.get()).isEqualTo("served");
            assertThat(answers(campus)).containsOnlyKeys("served", "crowd of one address");
            assertThat(people.submit(() -> asks(CAMPUS)).get()).isEqualTo("served");
        }
    }

    private String asks(String address) {
        try {
            return passwords.matches("secret", "hash", address) ? "served" : "wrong";
        } catch (PasswordHashing.Busy e) {
            refused.incrementAndGet();
            return e.fromOneAddress ? "crowd of one address" : "crowd";
        }
    }

    private static Map<String, Integer> answers(List<Future<String>> all) throws Exception {
        var counts = new HashMap<String, Integer>();
        for (var each : all) counts.merge(each.get(), 1, Integer::sum);
        return counts;
    }

    /** Begins to answer when the gate opens. */
    private final class Gated implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            try {
                gate.await();
                return true;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
