package fr.rentree.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings that protect the sign-in with built-in accounts. Counts are per node.
 *
 * @param hashesAtATime how many passwords are checked at the same time; 0 is one for two processors, so that the pages of those
 *     already in have the rest. The others queue
 * @param longestQueue how long somebody waits at most until a password is checked; who would wait longer reads at once when to try again
 * @param triesPerAddress wrong passwords a minute from one network address, which a whole campus may share
 * @param wrongPasswords wrong passwords for one account from one place in a row, before waiting
 * @param waitAfter how long to wait for each further try after too many wrong passwords
 * @param wrongPasswordsInAll wrong passwords for one account from everywhere, before each place gets three tries only
 * @param builtIn whether there are built-in accounts; without them people come in by the university's sign-on only
 * @param openMetrics whether {@code /actuator/prometheus} answers to other machines than this one
 */
@Validated
@ConfigurationProperties("rentree.sign-in")
public record SignInSettings(
        @Min(0) @Max(256) @DefaultValue("0") int hashesAtATime,

        @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("1m")
        Duration longestQueue,

        @Min(10) @DefaultValue("300") int triesPerAddress,
        @Min(4) @Max(1000) @DefaultValue("10") int wrongPasswords,

        @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("30s")
        Duration waitAfter,

        @Min(10) @DefaultValue("100") int wrongPasswordsInAll,
        @DefaultValue("true") boolean builtIn,
        @DefaultValue("false") boolean openMetrics) {

    public int hashers() {
        return hashesAtATime == 0 ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2) : hashesAtATime;
    }
}
