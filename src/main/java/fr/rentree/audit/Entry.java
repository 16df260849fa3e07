package fr.rentree.audit;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit.
 *
 * @param position 1, 2, 3, … without a gap
 * @param actor account of who did it; {@code null} for the system
 * @param detail in the order of its names
 */
public record Entry(
        long position,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        String action,
        String subjectType,
        String subject,
        @Nullable StudentNumber student,
        Map<String, String> detail) {}
