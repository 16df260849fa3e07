package fr.rentree.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.mail.MailParseException;

/**
 * The times at which a mail that could not be sent is tried again: after 30 s, 1, 2, 4 … minutes, at most an hour.
 * However long the mail server is away, that is no reason to give a mail up; a mail that the server itself does not
 * take is given up after three days.
 */
final class RetryBackoff {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofDays(3);

    /** Longer than the slowest conversation with a mail server that its time-outs allow. */
    private static final Duration TRY = Duration.ofMinutes(5);

    /** No other try mends these. */
    static final List<Class<? extends Exception>> HOPELESS = List.of(MailParseException.class, NothingToSend.class);

    private RetryBackoff() {}

    /** @param attempts including the one that just failed */
    static Instant next(int attempts, Instant now) {
        var doubled = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 10));
        return now.plus(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }

    /** Until when a try that begins now is nobody else's: if it is cut off, the next one begins then. */
    static Instant endOfTry(Instant now) {
        return now.plus(TRY);
    }

    static Mail.State stateAfter(Throwable error, Mail mail, Instant now) {
        var hopeless = HOPELESS.stream().anyMatch(it -> it.isInstance(error))
                || !OutgoingMail.away(error) && mail.createdAt().plus(PATIENCE).isBefore(now);
        return hopeless ? Mail.State.FAILED : Mail.State.WAITING;
    }
}
