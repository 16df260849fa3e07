package fr.rentree.password;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that was sent to somebody who forgot the password.
 *
 * @param owner as the account is now
 * @param address where it was sent
 * @param replacedAt when a password was set without this link
 */
record PasswordLink(
        UUID id,
        Owner owner,
        String address,
        Locale language,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant replacedAt) {

    /** @param backup the address that links go to: a student's confirmed one, staff's own; {@code null} where there is none */
    record Owner(
            UUID account,
            String email,
            String displayName,
            @Nullable StudentNumber student,
            @Nullable String backup) {}

    /** The states of a link, as its page tells them. */
    enum State {
        OPEN,
        USED,
        EXPIRED,
        REPLACED,
        /** None of ours, or forgotten. */
        UNKNOWN
    }

    /** A link is worth nothing any more once another address is in force. */
    State state(Instant now) {
        if (usedAt != null) return State.USED;
        if (replacedAt != null || !address.equalsIgnoreCase(owner.backup())) return State.REPLACED;
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
