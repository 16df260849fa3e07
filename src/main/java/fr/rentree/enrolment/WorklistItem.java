package fr.rentree.enrolment;

import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Enrolment.Reopening;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.student.StudentRecord;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One enrolment as staff see it.
 *
 * @param id {@code null} as long as it is only offered
 * @param version the last one finished; 0 = never
 * @param since when it came into this state; {@code null} where it is only offered
 * @param reopened given back to the student, who has not finished again
 */
public record WorklistItem(
        @Nullable EnrolmentId id,
        StudentRecord student,
        ProgrammeKey programme,
        State state,
        int version,
        Set<ReviewReason> checks,
        @Nullable Instant since,
        @Nullable String reference,
        @Nullable CancellationReason cancelled,
        @Nullable Reopening reopened) {

    /** As it is now, to be named by who does something with it. */
    public Enrolments.EnrolmentVersion seen() {
        if (id == null) throw new IllegalStateException("only offered");
        return new Enrolments.EnrolmentVersion(id, state, version);
    }

    /** Whether the registry can validate it: finished, and nothing left to look at. */
    public boolean ready() {
        return state == State.FINISHED && checks.isEmpty();
    }
}
