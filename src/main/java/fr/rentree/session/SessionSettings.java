package fr.rentree.session;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the length of a session.
 *
 * @param idle how long a student stays signed in without a request
 * @param staffIdle how long staff stay signed in without a request
 * @param longest how long a student stays signed in at most, whatever happens
 * @param staffLongest how long staff stay signed in at most: a working day, never more than 12 hours
 * @param touchEvery how often at most the time of the last request is written: a session may end this much too early
 * @param keptForm how long a form that was posted without a session waits for its author
 */
@Validated
@ConfigurationProperties("rentree.session")
record SessionSettings(
        @DurationMin(minutes = 5) @DurationMax(hours = 24) @DefaultValue("2h")
        Duration idle,

        @DurationMin(minutes = 5) @DurationMax(hours = 24) @DefaultValue("2h")
        Duration staffIdle,

        @DurationMin(minutes = 5) @DurationMax(hours = 72) @DefaultValue("12h")
        Duration longest,

        @DurationMin(minutes = 5) @DurationMax(hours = 12) @DefaultValue("12h")
        Duration staffLongest,

        @DurationMin(seconds = 1) @DurationMax(minutes = 30) @DefaultValue("5m")
        Duration touchEvery,

        @DurationMin(minutes = 5) @DurationMax(hours = 24) @DefaultValue("1h")
        Duration keptForm) {

    Duration idleOf(Role role) {
        return role == Role.STUDENT ? idle : staffIdle;
    }
}
