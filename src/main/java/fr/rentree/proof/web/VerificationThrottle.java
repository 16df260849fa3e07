package fr.rentree.proof.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.rentree.shared.ClockMeter;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The limit of checks a minute from one network address; a wrong code costs more, so that guessing is slow. */
@Component
@EnableConfigurationProperties(CheckSettings.class)
class VerificationThrottle {

    /** What a wrong guess costs beside the check itself. */
    private static final int GUESS = 5;

    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final int perMinute;
    private final ClockMeter time;

    VerificationThrottle(CheckSettings settings, Clock clock) {
        this.perMinute = settings.perMinute();
        this.time = new ClockMeter(clock);
    }

    /** @return how long to wait before the next check; zero lets this one pass */
    Duration take(String address) {
        return Duration.ofNanos(of(address).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** The code did not exist. */
    void missed(String address) {
        of(address).consumeIgnoringRateLimits(GUESS);
    }

    private Bucket of(String address) {
        return addresses.get(
                address,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
