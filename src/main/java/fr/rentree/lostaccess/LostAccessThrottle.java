package fr.rentree.lostaccess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.rentree.shared.ClockMeter;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The limit of requests an hour from one network address, which a whole institute may share. Counts are per node. */
@Component
class LostAccessThrottle {

    static final int AN_HOUR = 20;

    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final ClockMeter time;

    LostAccessThrottle(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** @return how long to wait before the next request; zero lets this one pass */
    Duration take(String address) {
        var bucket = addresses.get(
                address,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
                        .withCustomTimePrecision(time)
                        .build());
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }
}
