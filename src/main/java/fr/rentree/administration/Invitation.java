package fr.rentree.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link that invites somebody.
 *
 * @param invitedBy name of the administrator, as shown at that time
 * @param replacedAt when a newer one was sent
 */
record Invitation(
        UUID id,
        UUID account,
        String invitedBy,
        Locale language,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant replacedAt,
        @Nullable Instant withdrawnAt) {

    static final Duration VALID = Duration.ofDays(7);

    /** The states of an invitation, as its page tells them. */
    enum State {
        OPEN,
        ACCEPTED,
        EXPIRED,
        REPLACED,
        WITHDRAWN,
        /** None of ours. */
        UNKNOWN
    }

    State state(Instant now) {
        if (acceptedAt != null) return State.ACCEPTED;
        if (withdrawnAt != null) return State.WITHDRAWN;
        if (replacedAt != null) return State.REPLACED;
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
