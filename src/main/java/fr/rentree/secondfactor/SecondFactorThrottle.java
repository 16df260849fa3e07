package fr.rentree.secondfactor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.rentree.shared.ClockMeter;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: five codes at once for one account, then one every two minutes. With three codes of a million that count, who
 * knows the password and tries day and night for a week has a chance of one in seventy.
 */
@Component
class SecondFactorThrottle {

    private static final int AT_ONCE = 5;
    private static final Duration EACH = Duration.ofMinutes(2);

    private final Clock clock;
    private final Cache<UUID, Bucket> accounts = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    SecondFactorThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Takes one try, before the code is looked at. @return how long to wait; zero lets this one pass */
    Duration take(UUID account) {
        var probe = of(account).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    void right(UUID account) {
        accounts.invalidate(account);
    }

    private Bucket of(UUID account) {
        return accounts.get(
                account,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, EACH))
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .build());
    }
}
