package fr.rentree.desk;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student has added something to an open case: those who answer are told.
 *
 * @param institute code; {@code null} = the registry
 */
public record CaseContinued(
        CaseId caseId, StudentNumber student, @Nullable String institute, Instant at) {}
