package fr.rentree.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How sign-in with built-in accounts is guarded. Counts are per node.
 *
 * @param hashesAtATime how many passwords are checked at the same time; 0 is one a processor. The others queue
 * @param longestQueue how long somebody waits in that queue before reading « try again »
 * @param triesPerAddress sign-ins a minute from one network address; a whole campus may share one
 * @param wrongPasswords wrong passwords for one account from one place in a row, before waiting
 * @param waitAfter how long to wait for each further try then
 * @param wrongPasswordsInAll wrong passwords for one account from everywhere, before each place gets three tries only
 * @param openMetrics whether {@code /actuator/prometheus} answers to other machines than this one
 */
@Validated
@ConfigurationProperties("rentree.sign-in")
record SignInSettings(
        @Min(0) @Max(256) @DefaultValue("0") int hashesAtATime,

        @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("1m")
        Duration longestQueue,

        @Min(10) @DefaultValue("300") int triesPerAddress,
        @Min(4) @Max(1000) @DefaultValue("10") int wrongPasswords,

        @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("30s")
        Duration waitAfter,

        @Min(10) @DefaultValue("100") int wrongPasswordsInAll,
        @DefaultValue("false") boolean openMetrics) {

    int hashers() {
        return hashesAtATime == 0 ? Runtime.getRuntime().availableProcessors() : hashesAtATime;
    }
}
