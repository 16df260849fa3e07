package fr.rentree.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads finished versions. */
@Repository
class SnapshotRows {

    private static final String READ = """
            select s.snapshot, e.reference from enrolment_snapshot s join enrolment e on e.id = s.enrolment_id
            where s.enrolment_id = :enrolment""";

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

    private Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString("snapshot"), Snapshot.class).referenced(row.getString("reference"));
    }
}
