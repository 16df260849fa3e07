package fr.rentree.enrolment;

import fr.rentree.enrolment.DossierPersonalDataRows.Kept.Enrolled;
import fr.rentree.enrolment.DossierPersonalDataRows.Kept.Finished;
import fr.rentree.enrolment.DossierPersonalDataRows.Kept.Hold;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.DatabaseTime;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that the tables of a dossier hold of one student, in all years: documents as they are, so that nothing is lost. */
@Repository
class DossierPersonalDataRows {

    /** A year's dossier; its {@code cases} are the notes that cases leave on the way. */
    record Kept(
            String year,
            int version,
            Instant createdAt,
            Instant updatedAt,
            JsonNode draft,
            JsonNode cases,
            List<Hold> cvecNumbers,
            List<Enrolled> enrolments) {

        /** A CVEC number that is this student's, since something is finished with it. */
        record Hold(String number, Instant since) {}

        /** An enrolment in one programme. */
        record Enrolled(
                UUID id,
                String programme,
                String status,
                Instant statusAt,
                int version,
                @Nullable String reference,
                List<String> checks,
                @Nullable String cancelReason,
                @Nullable String cancelWords,
                @Nullable String reopenedBy,
                @Nullable String reopenReason,
                @Nullable Instant reopenedUntil,
                List<Finished> finished) {}

        /** A version as it was finished. */
        record Finished(int version, Instant finishedAt, JsonNode snapshot, JsonNode draft) {}
    }

    /** The answer to a version of a text. */
    record Approved(String document, int version, boolean agreed, Instant answeredAt) {}

    private final JdbcClient sql;
    private final JsonMapper json;

    DossierPersonalDataRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param years those that there can be a dossier of: the index begins with the year */
    List<Kept> of(StudentNumber student, Collection<AcademicYear> years) {
        return sql.sql("select * from dossier where year = any(:years::int[]) and student_number = :student"
                        + " order by year desc")
                .param("years", firsts(years))
                .param("student", student.value())
                .query((row, _) -> kept(row, student))
                .list();
    }

    List<Approved> approvals(StudentNumber student) {
        return sql.sql("select * from approval where student_number = :student order by document, version")
                .param("student", student.value())
                .query((row, _) -> new Approved(
                        row.getString("document"),
                        row.getInt("version"),
                        row.getBoolean("agreed"),
                        time(row, "answered_at")))
                .list();
    }

    private Kept kept(ResultSet row, StudentNumber student) throws SQLException {
        int year = row.getInt("year");
        return new Kept(
                new AcademicYear(year).toString(),
                row.getInt("version"),
                time(row, "created_at"),
                time(row, "updated_at"),
                json.readTree(row.getString("draft")),
                json.readTree(row.getString("notes")),
                holds(year, student),
                enrolled(year, student));
    }

    private List<Hold> holds(int year, StudentNumber student) {
        return sql.sql("select * from cvec_hold where year = :year and student_number = :student order by since")
                .param("year", year)
                .param("student", student.value())
                .query((row, _) -> new Hold(row.getString("cvec_number"), time(row, "since")))
                .list();
    }

    private List<Enrolled> enrolled(int year, StudentNumber student) {
        return sql.sql("select * from enrolment where year = :year and student_number = :student"
                        + " order by programme_code, programme_version")
                .param("year", year)
                .param("student", student.value())
                .query(this::enrolled)
                .list();
    }

    private Enrolled enrolled(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Enrolled(
                id,
                row.getString("programme_code") + "-" + row.getString("programme_version"),
                row.getString("status"),
                time(row, "status_at"),
                row.getInt("version"),
                row.getString("reference"),
                List.of((String[]) row.getArray("checks").getArray()),
                row.getString("cancel_reason"),
                row.getString("cancel_words"),
                row.getString("reopened_by"),
                row.getString("reopen_reason"),
                DatabaseTime.instant(row.getObject("reopened_until", OffsetDateTime.class)),
                finished(id));
    }

    private List<Finished> finished(UUID enrolment) {
        return sql.sql("select * from enrolment_snapshot where enrolment_id = ? order by version desc")
                .param(enrolment)
                .query((row, _) -> new Finished(
                        row.getInt("version"),
                        time(row, "finished_at"),
                        json.readTree(row.getString("snapshot")),
                        json.readTree(row.getString("draft"))))
                .list();
    }

    private static String[] firsts(Collection<AcademicYear> years) {
        return years.stream().map(it -> String.valueOf(it.first())).toArray(String[]::new);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
