package fr.rentree.desk;

import fr.rentree.enrolment.Step;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A student's request and what was said about it.
 *
 * @param number as people quote it: {@code D-26-000042}
 * @param about which data is wrong; empty but for {@link CaseType#WRONG_DATA}
 * @param institute code of the institute that answers; {@code null} = the registry does
 * @param step where it came up, {@code null} if not on the way
 * @param language that the student reads
 * @param messages at least the first one
 */
public record Case(
        CaseId id,
        String number,
        AcademicYear year,
        StudentNumber student,
        CaseType type,
        Set<RecordPart> about,
        @Nullable String institute,
        @Nullable Step step,
        Locale language,
        CaseState state,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant settledAt,
        StudentContext context,
        List<Message> messages) {

    /** Who wrote. */
    public enum Author {
        STUDENT,
        STAFF,
        /** Nobody: the case opened by itself. */
        SYSTEM
    }

    /** One turn of the talk. */
    public record Message(Instant at, Author author, String text) {}

    public boolean open() {
        return state != CaseState.SETTLED;
    }
}
