package fr.rentree.desk.web;

import fr.rentree.desk.Case;
import fr.rentree.desk.CaseId;
import fr.rentree.desk.CaseState;
import fr.rentree.desk.CaseType;
import fr.rentree.desk.RecordPart;
import fr.rentree.desk.StudentContext;
import fr.rentree.enrolment.Step;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case as the JSON file has it. */
record CaseExport(
        CaseId id,
        String number,
        String year,
        CaseType type,
        Set<RecordPart> about,
        @Nullable String institute,
        @Nullable Step step,
        String language,
        CaseState state,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant settledAt,
        StudentContext context,
        List<Case.Message> messages) {

    static CaseExport of(Case it) {
        return new CaseExport(
                it.id(),
                it.number(),
                it.year().toString(),
                it.type(),
                it.about(),
                it.institute(),
                it.step(),
                it.language().getLanguage(),
                it.state(),
                it.openedAt(),
                it.dueAt(),
                it.settledAt(),
                it.context(),
                it.messages());
    }
}
