package fr.rentree.enrolment;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads finished versions. */
@Repository
class SnapshotRows {

    private static final String JOINED =
            "select s.snapshot, e.reference from enrolment_snapshot s join enrolment e on e.id = s.enrolment_id";

    private static final String READ = JOINED + " where s.enrolment_id = :enrolment";

    private final JdbcClient sql;
    private final JsonMapper json;

    SnapshotRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<EnrolmentSnapshot> latest(EnrolmentId enrolment) {
        return sql.sql(READ + " and e.status in ('FINISHED', 'VALIDATED') order by s.version desc limit 1")
                .param("enrolment", enrolment.value())
                .query(this::snapshot)
                .optional();
    }

    Optional<EnrolmentSnapshot> find(EnrolmentId enrolment, int version) {
        return sql.sql(READ + " and s.version = :version")
                .param("enrolment", enrolment.value())
                .param("version", version)
                .query(this::snapshot)
                .optional();
    }

    List<EnrolmentSnapshot> latest(StudentNumber student) {
        return sql.sql(JOINED + " and e.version = s.version"
                        + " where e.student_number = :student and e.status in ('FINISHED', 'VALIDATED')"
                        + " and e.year = (select max(year) from dossier where student_number = :student)")
                .param("student", student.value())
                .query(this::snapshot)
                .list();
    }

    /** @param years all that there can be something finished of: the index begins with the year */
    List<VersionStanding.Valid> earlier(StudentNumber student, AcademicYear than, Set<AcademicYear> years) {
        return sql.sql("""
                        select s.snapshot, s.finished_at, e.reference, e.status
                        from enrolment e join enrolment_snapshot s on s.enrolment_id = e.id and s.version = e.version
                        where e.year = any(:years::int[]) and e.year < :than and e.student_number = :student
                          and e.status in ('FINISHED', 'VALIDATED')
                        order by e.year desc, e.programme_code""")
                .param("years", years.stream().map(it -> "" + it.first()).toArray(String[]::new))
                .param("than", than.first())
                .param("student", student.value())
                .query((row, number) -> valid(snapshot(row, number), row))
                .list();
    }

    private EnrolmentSnapshot snapshot(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString("snapshot"), EnrolmentSnapshot.class)
                .referenced(row.getString("reference"));
    }

    /** A version with what has become of its enrolment since, in one read. */
    Optional<VersionStanding> standing(EnrolmentId enrolment, int version) {
        return sql.sql("""
                        select s.snapshot, e.reference, e.status, e.version, e.status_at, s.version as mine, s.finished_at,
                          (select n.finished_at from enrolment_snapshot n
                            where n.enrolment_id = e.id and n.version = s.version + 1) as replaced_at
                        from enrolment_snapshot s join enrolment e on e.id = s.enrolment_id
                        where s.enrolment_id = :enrolment and s.version = :version""")
                .param("enrolment", enrolment.value())
                .param("version", version)
                .query((row, number) -> standing(snapshot(row, number), row))
                .optional();
    }

    private static VersionStanding standing(EnrolmentSnapshot snapshot, ResultSet row) throws SQLException {
        var since = instant(row, "status_at");
        int mine = row.getInt("mine");
        if (row.getString("status").equals("CANCELLED")) return new VersionStanding.Cancelled(snapshot, since);
        if (row.getInt("version") > mine)
            return new VersionStanding.Superseded(snapshot, mine + 1, instant(row, "replaced_at"));
        if (row.getString("status").equals("STARTED")) return new VersionStanding.Superseded(snapshot, null, since);
        return valid(snapshot, row);
    }

    private static VersionStanding.Valid valid(EnrolmentSnapshot snapshot, ResultSet row) throws SQLException {
        return new VersionStanding.Valid(
                snapshot, instant(row, "finished_at"), row.getString("status").equals("VALIDATED"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
