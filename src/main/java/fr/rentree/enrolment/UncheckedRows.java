package fr.rentree.enrolment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Finished enrolments whose CVEC number the national register has not answered for. */
@Repository
class UncheckedRows {

    private static final long LOCK = 0x63766563L; // « cvec »

    private final JdbcClient sql;
    private final JsonMapper json;

    UncheckedRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Whether this node may ask; until the transaction ends. */
    boolean hold() {
        return sql.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /** The next ones after this one, and from the beginning again where there are no more. */
    List<EnrolmentSnapshot> after(UUID last, int limit) {
        return sql.sql("""
                select s.snapshot from enrolment e
                join enrolment_snapshot s on s.enrolment_id = e.id and s.version = e.version
                where e.status = 'FINISHED' and 'CVEC_UNCHECKED' = any (e.checks)
                  and s.snapshot -> 'personal' ->> 'cvec' is not null
                order by e.id <= :last, e.id limit :limit""")
                .param("last", last)
                .param("limit", limit)
                .query((row, _) -> json.readValue(row.getString("snapshot"), EnrolmentSnapshot.class))
                .list();
    }

    /** Puts what was learned in the place of « unchecked », if this version is still the one that is finished. */
    void replace(EnrolmentSnapshot finished, Set<ReviewReason> learned) {
        sql.sql("""
                update enrolment set checks = array (select distinct unnest(
                  array_remove(checks, 'CVEC_UNCHECKED') || :learned::text[]))
                where id = :id and version = :version and status = 'FINISHED' and 'CVEC_UNCHECKED' = any (checks)""")
                .param("id", finished.enrolment().value())
                .param("version", finished.version())
                .param("learned", learned.stream().map(ReviewReason::name).toArray(String[]::new))
                .update();
    }
}
