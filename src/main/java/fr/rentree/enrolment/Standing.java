package fr.rentree.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a finished version is worth today. It is never changed itself; what came after it says so. */
public sealed interface Standing {

    /** What was finished. */
    Snapshot snapshot();

    /**
     * It is the one that counts.
     *
     * @param validated whether the registry has validated it
     */
    record Valid(Snapshot snapshot, Instant since, boolean validated) implements Standing {}

    /**
     * The student came back to correct it.
     *
     * @param by the version in its place; {@code null} = not finished again yet
     */
    record Superseded(Snapshot snapshot, @Nullable Integer by, Instant at) implements Standing {}

    record Cancelled(Snapshot snapshot, Instant at) implements Standing {}
}
