package fr.rentree.cvec;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a service alone for a while after it failed five times running; then one question tries it again. */
final class CircuitBreaker {

    private static final int TOLERATED = 5;

    private final Clock clock;
    private final Duration pause;
    private int failures;
    private Instant closedUntil = Instant.MIN;

    CircuitBreaker(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Whether to ask now. After a pause one caller gets through, the others wait for what it meets. */
    synchronized boolean lets() {
        if (failures < TOLERATED) return true;
        if (clock.instant().isBefore(closedUntil)) return false;
        closedUntil = clock.instant().plus(pause);
        return true;
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        closedUntil = clock.instant().plus(pause);
    }
}
