package fr.rentree.proof;

import fr.rentree.shared.AcademicYear;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a student entered, in the words of its language.
 *
 * @param finished {@code null} = « ne vaut pas inscription »
 * @param asOf when these answers were read
 */
public record RecapDocument(
        String name, AcademicYear year, @Nullable Finished finished, Instant asOf, List<Block> blocks, String contact) {

    /** The end of the enrolment. */
    public record Finished(String reference, int version, Instant at) {}
}
