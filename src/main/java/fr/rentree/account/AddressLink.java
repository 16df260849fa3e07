package fr.rentree.account;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link that was sent to a personal address.
 *
 * @param address as typed
 * @param replacedAt when another address took its place, or it was taken back
 */
record AddressLink(
        UUID id,
        String address,
        Locale language,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant replacedAt) {

    /** The states of a link, as its page tells them. */
    enum State {
        OPEN,
        CONFIRMED,
        EXPIRED,
        REPLACED,
        /** None of ours, or forgotten. */
        UNKNOWN
    }

    boolean inForce() {
        return confirmedAt != null && replacedAt == null;
    }

    boolean open(Instant now) {
        return confirmedAt == null && replacedAt == null && now.isBefore(expiresAt);
    }

    /** Mail servers tell capitals apart in theory only. */
    boolean leadsTo(String other) {
        return address.equalsIgnoreCase(other);
    }

    /** As somebody who knows the address recognises it, and who does not learns little: {@code m***@mail.example}. */
    String masked() {
        var first = address.substring(0, address.offsetByCodePoints(0, 1));
        return first + "***" + address.substring(address.lastIndexOf('@'));
    }
}
