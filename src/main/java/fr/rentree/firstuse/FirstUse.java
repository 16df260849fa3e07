package fr.rentree.firstuse;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the way through the first use of an account, on one browser.
 *
 * @param scolpass with which it began; pages carry it, so that a form of another way is not taken for one of this
 * @param verified whether number and birth date were right on this browser
 * @param address backup address, as typed
 * @param doneAt when the password was set
 */
record FirstUse(
        UUID scolpass,
        StudentNumber student,
        boolean verified,
        @Nullable String address,
        Instant expiresAt,
        @Nullable Instant doneAt) {

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
