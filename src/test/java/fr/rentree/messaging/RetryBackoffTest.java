package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

class RetryBackoffTest {

    @ParameterizedTest(name = "after try {0} wait {1}")
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "9, PT1H", "1000, PT1H"})
    void waitsTwiceAsLongEachTimeButAtMostAnHour(int attempts, Duration wait) {
        var now = Instant.parse("2026-11-23T12:00:00Z");
        assertThat(RetryBackoff.next(attempts, now)).isEqualTo(now.plus(wait));
    }

    /** « Mails wait, are retried »: an outage takes no receipt away, however long. */
    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({
        "AWAY, P2D, WAITING",
        "AWAY, P30D, WAITING",
        "REFUSED, P2D, WAITING",
        "REFUSED, P4D, FAILED",
        "UNWRITABLE, PT0S, FAILED",
        "NO_MORE, PT0S, FAILED"
    })
    void whatTheServerRefusesForThreeDaysOrNobodyCanSendIsGivenUp(Failure failure, Duration age, Mail.State state) {
        var created = Instant.parse("2026-11-23T12:00:00Z");
        var mail = new Mail(
                new UUID(0, 1), "receipt", "a", 1, "z@u.example", Mail.State.WAITING, 9, null, created, created, null);
        assertThat(RetryBackoff.stateAfter(failure.error, mail, created.plus(age)))
                .isEqualTo(state);
    }

    private enum Failure {
        AWAY(new MailSendException("away", new IOException())),
        REFUSED(new MailSendException("refused")),
        UNWRITABLE(new MailParseException("unwritable")),
        NO_MORE(new NothingToSend());

        private final Exception error;

        Failure(Exception error) {
            this.error = error;
        }
    }
}
