package fr.rentree.lostaccess;

import fr.rentree.shared.BirthDate;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has lost what one signs in with.
 *
 * @param student whom the secretary has recognised; {@code null} before
 * @param checked how
 * @param reason why it was refused
 */
record LostAccessRequest(
        UUID id,
        Typed typed,
        Locale language,
        Instant askedAt,
        Instant dueAt,
        State state,
        @Nullable StudentNumber student,
        Set<IdentityCheck> checked,
        @Nullable String reason,
        @Nullable Instant settledAt) {

    /**
     * The details that the requester gave.
     *
     * @param institute code; {@code null} = the university itself
     */
    record Typed(
            @Nullable String institute,
            String familyName,
            String firstName,
            BirthDate birthDate,
            @Nullable String number,
            @Nullable String email,
            @Nullable String phone,
            String message) {

        /** First name, where there is one, and family name. */
        String name() {
            return Blanks.strip(firstName + " " + familyName);
        }
    }

    /** The states of a request. */
    enum State {
        OPEN,
        /** The secretary knows who it is; the registry has to grant it. */
        CONFIRMED,
        /** The registry has; the scol'pass is issued when it is handed over. */
        GRANTED,
        ISSUED,
        REFUSED
    }

    boolean open() {
        return state == State.OPEN || state == State.CONFIRMED || state == State.GRANTED;
    }
}
