package fr.rentree.enrolment;

import fr.rentree.campaign.EnrolmentOpening;
import fr.rentree.campaign.Offer;
import fr.rentree.session.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A student's enrolment in one programme. One state = one type (product section 4): what a state does not have is a field
 * that is not there. How one becomes the next is in {@link DossierRows}, whose statements ask for the state they begin in.
 */
public sealed interface Enrolment {

    Offer offer();

    /** The state's name, which is stored, filtered by and part of message keys: independent of what the types are called. */
    default State state() {
        return switch (this) {
            case Offered _ -> State.OFFERED;
            case Started _ -> State.STARTED;
            case Finished _ -> State.FINISHED;
            case Validated _ -> State.VALIDATED;
            case Cancelled _ -> State.CANCELLED;
        };
    }

    /** What a window means for this enrolment: what was reopened has its own time. */
    default EnrolmentOpening within(EnrolmentOpening window, Instant now) {
        return this instanceof Started started && started.reopened() instanceof Reopening it
                ? window.extended(it.until(), now)
                : window;
    }

    /** The offer stands; nothing was begun. */
    record Offered(Offer offer) implements Enrolment {}

    /**
     * On its way.
     *
     * @param version last finished version; 0 = never finished, more = in correction
     * @param reference kept from the first finish on
     * @param reopened if it was not the student who reopened it
     */
    record Started(
            EnrolmentId id,
            Offer offer,
            int version,
            @Nullable String reference,
            @Nullable Reopening reopened) implements Enrolment {

        /** Whether the student may still leave it out: only what was never finished. */
        public boolean revocable() {
            return version == 0;
        }
    }

    /** The student has finished; the registry has not validated yet. */
    record Finished(EnrolmentId id, Offer offer, int version, String reference, Set<ReviewReason> checks, Instant at)
            implements Enrolment {}

    /** The registry has validated. */
    record Validated(EnrolmentId id, Offer offer, int version, String reference, Instant at) implements Enrolment {}

    /** Given up, for a reason. */
    record Cancelled(EnrolmentId id, Offer offer, CancelReason reason, Instant at) implements Enrolment {}

    /** The states by name, as they are stored, filtered by and posted. */
    enum State {
        OFFERED,
        STARTED,
        FINISHED,
        VALIDATED,
        CANCELLED
    }

    /**
     * A finished enrolment goes back to the student, who may finish it again whatever its window says.
     *
     * @param by the registry, or the secretary of its institute
     */
    record Reopening(Role by, String reason, Instant until) {}

    /** The reasons for which an enrolment is cancelled. */
    enum CancelReason {
        RESIGNATION,
        DATA_ENTRY_ERROR,
        OTHER
    }
}
