package fr.rentree.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The validity of a finished version today. The version itself never changes; later events decide. */
public sealed interface VersionStanding {

    /** What was finished. */
    EnrolmentSnapshot snapshot();

    /**
     * It is the one that counts.
     *
     * @param validated whether the registry has validated it
     */
    record Valid(EnrolmentSnapshot snapshot, Instant since, boolean validated) implements VersionStanding {}

    /**
     * The student came back to correct it.
     *
     * @param by the version in its place; {@code null} = not finished again yet
     */
    record Superseded(EnrolmentSnapshot snapshot, @Nullable Integer by, Instant at) implements VersionStanding {}

    record Cancelled(EnrolmentSnapshot snapshot, Instant at) implements VersionStanding {}
}
