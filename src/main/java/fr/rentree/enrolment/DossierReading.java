package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.Offer;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Enrolment.CancelReason;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes a {@link Dossier} of the one row that {@link DossierRows} reads. */
record DossierReading(JsonMapper json) {

    private static final TypeReference<List<Offered>> OFFERS = new TypeReference<>() {};
    private static final TypeReference<List<CaseNote>> NOTES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> APPROVALS = new TypeReference<>() {};

    /** An offer with its enrolment's row, if there is one. */
    private record Offered(
            String code,
            String version,
            String regime,
            @Nullable String status,
            @Nullable String reason,
            boolean incoming,
            @Nullable UUID id,
            Enrolment.State state,
            int finished,
            @Nullable String reference,
            @Nullable Set<ReviewReason> checks,
            @Nullable Instant at,
            @Nullable CancelReason cancelled,
            Enrolment.@Nullable Reopening reopened) {

        Enrolment enrolment(StudentNumber student) {
            var offer = new Offer(student, new ProgrammeKey(code, version), regime, status, reason, incoming);
            if (id == null) return new Enrolment.Offered(offer);
            var enrolment = new EnrolmentId(id);
            var since = requireNonNull(at);
            return switch (state) {
                case OFFERED -> new Enrolment.Offered(offer);
                case STARTED -> new Enrolment.Started(enrolment, offer, finished, reference, reopened);
                case FINISHED ->
                    new Enrolment.Finished(
                            enrolment, offer, finished, requireNonNull(reference), requireNonNull(checks), since);
                case VALIDATED -> new Enrolment.Validated(enrolment, offer, finished, requireNonNull(reference), since);
                case CANCELLED -> new Enrolment.Cancelled(enrolment, offer, requireNonNull(cancelled), since);
            };
        }
    }

    Dossier dossier(AcademicYear year, ResultSet row) throws SQLException {
        var student = StudentRecords.read(row);
        return new Dossier(
                year,
                student,
                row.getInt("version"),
                draft(row.getString("draft")),
                read(row.getString("offers"), OFFERS, List.<Offered>of()).stream()
                        .map(it -> it.enrolment(student.number()))
                        .toList(),
                read(row.getString("approvals"), APPROVALS, Map.of()),
                read(row.getString("notes"), NOTES, List.of()),
                row.getBoolean("earlier"),
                given(row.getString("given_email")));
    }

    private Dossier.@Nullable GivenEmail given(@Nullable String text) {
        return text == null ? null : json.readValue(text, Dossier.GivenEmail.class);
    }

    private Draft draft(@Nullable String text) {
        return text == null ? Draft.NONE : json.readValue(text, Draft.class);
    }

    private <T> T read(@Nullable String text, TypeReference<T> type, T none) {
        return text == null ? none : json.readValue(text, type);
    }
}
