package fr.rentree.desk;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student has asked something: the institute is told, and the student that it was.
 *
 * @param institute code; {@code null} = the registry is asked
 */
public record CaseOpened(
        CaseId caseId,
        StudentNumber student,
        CaseType type,
        @Nullable String institute,
        Instant at) {}
