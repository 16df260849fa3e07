package fr.rentree.enrolment;

import fr.rentree.campaign.Offer;
import java.time.Instant;
import java.util.Set;

/**
 * A student's enrolment in one programme. One state = one type (product section 4): what a state does not have is a field
 * that is not there. How one becomes the next is in {@link DossierRows}, whose statements ask for the state they begin in.
 */
public sealed interface Enrolment {

    Offer offer();

    /** The offer stands; nothing was begun. */
    record Offered(Offer offer) implements Enrolment {}

    /**
     * On its way.
     *
     * @param version last finished version; 0 = never finished, more = in correction
     * @param reference kept from the first finish on
     */
    record Started(
            EnrolmentId id,
            Offer offer,
            int version,
            @org.jspecify.annotations.Nullable String reference) implements Enrolment {

        /** Whether the student may still leave it out: only what was never finished. */
        public boolean revocable() {
            return version == 0;
        }
    }

    /** The student has finished; the registry has not validated yet. */
    record Finished(EnrolmentId id, Offer offer, int version, String reference, Set<Check> checks, Instant at)
            implements Enrolment {}

    /** The registry has validated. */
    record Validated(EnrolmentId id, Offer offer, int version, String reference, Instant at) implements Enrolment {}

    /** Given up, for a reason. */
    record Cancelled(EnrolmentId id, Offer offer, CancelReason reason, Instant at) implements Enrolment {}

    /** Why an enrolment was cancelled. */
    enum CancelReason {
        RESIGNATION,
        DATA_ENTRY_ERROR,
        OTHER
    }
}
