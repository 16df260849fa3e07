package fr.rentree.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail on its way: not its text, but what it tells of.
 *
 * @param kind what happened, e.g. {@code receipt}
 * @param subject to what: an id
 * @param version of the subject; 0 where it has none
 * @param lastError class of what went wrong last, without its message, which may hold personal data
 */
public record Mail(
        UUID id,
        String kind,
        String subject,
        int version,
        String recipient,
        State state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        Instant nextTryAt,
        @Nullable Instant sentAt) {

    /** Waiting for its (next) try, handed to the mail server, or given up. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }
}
