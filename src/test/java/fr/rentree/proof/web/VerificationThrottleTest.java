package fr.rentree.proof.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerificationThrottleTest {

    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final VerificationThrottle throttle = new VerificationThrottle(new CheckSettings(30), clock);

    @Test
    void thirtyChecksPassThenOneEveryTwoSeconds() {
        for (int i = 0; i < 30; i++) assertThat(throttle.take(HERE)).isZero();
        assertThat(throttle.take(HERE)).isEqualTo(Duration.ofSeconds(2));
        assertThat(throttle.take(THERE)).isZero();
        clock.pass(Duration.ofSeconds(2));
        assertThat(throttle.take(HERE)).isZero();
        assertThat(throttle.take(HERE)).isPositive();
    }

    @Test
    void aGuessCostsSixChecks() {
        for (int i = 0; i < 5; i++) guess();
        assertThat(throttle.take(HERE)).isEqualTo(Duration.ofSeconds(2));
        clock.pass(Duration.ofSeconds(12));
        assertThat(throttle.take(HERE)).isZero();
    }

    @Test
    void whoGuessesManyTimesAtOnceWaitsUntilAllIsPaid() {
        for (int i = 0; i < 30; i++) assertThat(throttle.take(HERE)).isZero();
        for (int i = 0; i < 30; i++) throttle.missed(HERE);
        assertThat(throttle.take(HERE)).isEqualTo(Duration.ofMinutes(5).plusSeconds(2));
    }

    private void guess() {
        assertThat(throttle.take(HERE)).isZero();
        throttle.missed(HERE);
    }
}
