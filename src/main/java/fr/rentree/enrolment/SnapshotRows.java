package fr.rentree.enrolment;

import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

    Optional<Snapshot> latest(EnrolmentId enrolment) {
        return sql.sql(READ + " and e.status in ('FINISHED', 'VALIDATED') order by s.version desc limit 1")
                .param("enrolment", enrolment.value())
                .query(this::snapshot)
                .optional();
    }

    Optional<Snapshot> find(EnrolmentId enrolment, int version) {
        return sql.sql(READ + " and s.version = :version")
                .param("enrolment", enrolment.value())
                .param("version", version)
                .query(this::snapshot)
                .optional();
    }

    List<Snapshot> latest(StudentNumber student) {
        return sql.sql(JOINED + " and e.version = s.version"
                        + " where e.student_number = :student and e.status in ('FINISHED', 'VALIDATED')"
                        + " and e.year = (select max(year) from dossier where student_number = :student)")
                .param("student", student.value())
                .query(this::snapshot)
                .list();
    }

    private Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString("snapshot"), Snapshot.class).referenced(row.getString("reference"));
    }
}
