package fr.rentree.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be found again later: who did what to whom. Published in the transaction that does it, by whichever
 * module; module audit keeps it for good. Nothing secret goes in, and no more of persons than the question « who did this,
 * and why » needs: what is in here cannot be corrected or removed.
 *
 * @param actor account of who did it; {@code null} for the system itself, a command, or what only {@code student} can do
 * @param actorName as shown at that time, or a student's number
 * @param action a code: lower case and dashes, {@code account-disabled}
 * @param subjectType what it was done to: {@code account}, {@code enrolment}, {@code case}
 * @param subject its id
 * @param student whose file it belongs to; that student reads the entry. {@code null} where it is no student's
 * @param detail what else has to be known, by names in lower case
 * @param at cut to the microsecond, as the database keeps it
 */
public record AuditEvent(
        @Nullable UUID actor,
        String actorName,
        String action,
        String subjectType,
        String subject,
        @Nullable StudentNumber student,
        Map<String, String> detail,
        Instant at) {

    /** The action of a student's new number: the entry is the new number's, and its subject is the old one. */
    public static final String NUMBER_CHANGED = "number-changed";

    public AuditEvent {
        if (!action.matches("[a-z]+(-[a-z]+)*")) throw new IllegalArgumentException("no action: " + action);
        detail = Map.copyOf(detail);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The same where nobody can wait until it has its place in the chain, since all write one after the other: kept in the
     * transaction that it tells of, in the chain a moment later, once.
     */
    public record Later(AuditEvent what) {}

    /** As {@link Later}, for what was done to many at once. */
    public record Many(List<AuditEvent> all) {}

    /** In the order in which it is written and sealed. */
    public Map<String, String> sortedDetail() {
        return new TreeMap<>(detail);
    }
}
