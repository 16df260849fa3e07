package fr.rentree.firstuse;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provisional password that was handed to a student; its code is not known here.
 *
 * @param usedAt when the account's own password took its place
 * @param replacedAt when a newer scol'pass did
 */
record Scolpass(
        UUID id,
        StudentNumber student,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant replacedAt) {

    /** The states of a scol'pass. */
    enum State {
        OPEN,
        EXPIRED,
        USED,
        REPLACED
    }

    State state(Instant now) {
        if (usedAt != null) return State.USED;
        if (replacedAt != null) return State.REPLACED;
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
