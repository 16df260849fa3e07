package fr.rentree.messaging;

import java.time.Duration;
import java.time.Instant;
import org.springframework.mail.MailParseException;

/** When a mail that could not be sent is tried again: after 30 s, 1, 2, 4 … minutes, at most an hour, for three days. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofDays(3);

    private Backoff() {}

    /** @param attempts including the one that just failed */
    static Instant next(int attempts, Instant now) {
        var doubled = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 10));
        return now.plus(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }

    static Mail.State stateAfter(Exception error, Mail mail, Instant now) {
        var hopeless = error instanceof MailParseException
                || error instanceof NothingToSend
                || mail.createdAt().plus(PATIENCE).isBefore(now);
        return hopeless ? Mail.State.FAILED : Mail.State.WAITING;
    }
}
