package fr.rentree.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The limit of one extract a minute for each student and each of its two formats, which are often asked for together.
 */
@Component
class SubjectAccessThrottle {

    static final Duration PAUSE = Duration.ofMinutes(1);

    private record Asked(StudentNumber student, String format) {}

    private final Cache<Asked, Instant> last =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(PAUSE).build();
    private final Clock clock;

    SubjectAccessThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Takes the turn if it is free. @return how long to wait; zero = it is taken */
    Duration take(StudentNumber student, String format) {
        var now = clock.instant();
        var asked = new Asked(student, format);
        var before = last.asMap().putIfAbsent(asked, now);
        if (before == null) return Duration.ZERO;
        var wait = Duration.between(now, before.plus(PAUSE));
        if (wait.isPositive()) return wait;
        return last.asMap().replace(asked, before, now) ? Duration.ZERO : PAUSE;
    }

    /** Nothing came of it. */
    void giveBack(StudentNumber student, String format) {
        last.invalidate(new Asked(student, format));
    }
}
