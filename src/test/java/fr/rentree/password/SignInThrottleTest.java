package fr.rentree.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.session.SignInSettings;
import fr.rentree.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String EMAIL = "maud.muller@etu.univ.example";
    private static final String HERE = "192.0.2.1";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(
            new SignInSettings(1, Duration.ofMinutes(1), 300, 10, Duration.ofSeconds(30), 100, true, false), clock);

    @Test
    void tenWrongPasswordsPassThenTheNextWaitsHalfAMinute() {
        for (int i = 0; i < 10; i++)
            assertThat(throttle.take(EMAIL, HERE, HERE)).isZero();
        assertThat(throttle.take(EMAIL, HERE, HERE)).isEqualTo(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(30));
        assertThat(throttle.take(EMAIL, HERE, HERE)).isZero();
        assertThat(throttle.take(EMAIL, HERE, HERE)).isPositive();
    }

    @Test
    void aRightPasswordForgetsTheMistakesBeforeIt() {
        for (int i = 0; i < 10; i++) throttle.take(EMAIL, HERE, HERE);
        throttle.right(EMAIL, HERE, HERE);
        assertThat(throttle.take(EMAIL, HERE, HERE)).isZero();
    }

    @Test
    void aStrangerWithTheSameAddressDoesNotSlowAKnownBrowser() {
        for (int i = 0; i < 50; i++) throttle.take(EMAIL, HERE, HERE);
        assertThat(throttle.take(EMAIL, "browser 7", HERE)).isZero();
    }

    @Test
    void aThousandStrangersLeaveThreeTriesToEachNewPlace() {
        for (int i = 0; i < 1_000; i++) throttle.take(EMAIL, "198.51." + i, "198.51." + i);
        for (int i = 0; i < 3; i++) assertThat(throttle.take(EMAIL, HERE, HERE)).isZero();
        assertThat(throttle.take(EMAIL, HERE, HERE)).isPositive();
    }

    @Test
    void aCampusBehindOneAddressSignsInAsOftenAsItLikesAndMistypesThreeHundredTimesAMinute() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(throttle.take("student" + i, HERE, HERE)).isZero();
            throttle.right("student" + i, HERE, HERE);
        }
        for (int i = 0; i < 300; i++)
            assertThat(throttle.take("student" + i, HERE, HERE)).isZero();
        assertThat(throttle.take("student5000", HERE, HERE)).isPositive();
        clock.pass(Duration.ofSeconds(1));
        assertThat(throttle.take("student5000", HERE, HERE)).isZero();
    }

    @Test
    void whatIsAskedAtOnceFromOneAddressCountsBeforeItIsAnswered() {
        for (int i = 0; i < 300; i++) throttle.take("student" + i, HERE, HERE);
        assertThat(throttle.take("student300", HERE, HERE)).isPositive();
        throttle.untried("student0", HERE, HERE);
        assertThat(throttle.take("student300", HERE, HERE)).isZero();
    }

    @Test
    void aHammeredAccountIsToldOfOnceAMinute() {
        assertThat(throttle.worthTelling(EMAIL)).isFalse();
        for (int i = 0; i < 1_000; i++) throttle.take(EMAIL, "198.51." + i, "198.51." + i);
        assertThat(throttle.worthTelling(EMAIL)).isTrue();
        assertThat(throttle.worthTelling(EMAIL)).isFalse();
        clock.pass(Duration.ofSeconds(60));
        for (int i = 0; i < 3; i++) throttle.take(EMAIL, HERE, HERE);
        assertThat(throttle.worthTelling(EMAIL)).isTrue();
    }
}
