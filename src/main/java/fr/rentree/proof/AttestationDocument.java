package fr.rentree.proof;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an attestation states, in the words of its language. */
public record AttestationDocument(
        Holder holder,
        AcademicYear year,
        List<Course> courses,
        String reference,
        int version,
        Instant finishedAt,
        String contact) {

    /** Who holds it. @param firstNames all of them, as civil status writes them */
    public record Holder(
            StudentNumber number,
            @Nullable String ine,
            String firstNames,
            String familyName,
            @Nullable String usedName,
            boolean female,
            LocalDate birthDate,
            String birthPlace) {}

    /** What was enrolled in. @param institute {@code null} = the university itself */
    public record Course(
            String label,
            int level,
            String regime,
            @Nullable String institute) {}
}
