package fr.rentree.web.load;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;

/**
 * So many tries at once for each key, then one whenever so much time has passed. Counts are per node; a key that nobody asks about
 * for an hour is forgotten.
 */
public final class Throttle<K> {

    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final int capacity;
    private final Duration refill;
    private final ClockMeter time;

    /** @param capacity tries at once. @param refill after which there is one more */
    public Throttle(int capacity, Duration refill, Clock clock) {
        this.capacity = capacity;
        this.refill = refill;
        this.time = new ClockMeter(clock);
    }

    /** Takes one try. @return how long to wait before the next one; zero lets this one pass */
    public Duration take(K key) {
        return take(key, 0);
    }

    /** Takes one try, if more than these are left. */
    public Duration take(K key, int reserve) {
        var bucket = of(key);
        if (bucket.getAvailableTokens() <= reserve) {
            var wait = bucket.estimateAbilityToConsume(1L + reserve).getNanosToWaitForRefill();
            return Duration.ofNanos(Math.max(1, wait));
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Whether no try is left. */
    public boolean spent(K key) {
        return of(key).getAvailableTokens() == 0;
    }

    /** Gives one try back. */
    public void giveBack(K key) {
        of(key).addTokens(1);
    }

    /** Takes so many tries, even if they are not there: they are waited for. */
    public void fine(K key, int tries) {
        of(key).consumeIgnoringRateLimits(tries);
    }

    /** Begins anew. */
    public void forget(K key) {
        buckets.invalidate(key);
    }

    private Bucket of(K key) {
        return buckets.get(
                key,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, refill))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
