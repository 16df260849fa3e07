package fr.rentree.enrolment;

import java.time.Instant;
import java.util.UUID;

/**
 * A case of this student, as far as the way has to show it.
 *
 * @param type the case's type, e.g. {@code NAME_DIFFERS}
 * @param step where it was opened, {@code null} if not on the way
 * @param open false once settled
 */
public record CaseNote(
        UUID id,
        String type,
        @org.jspecify.annotations.Nullable Step step,
        boolean open,
        Instant at) {}
