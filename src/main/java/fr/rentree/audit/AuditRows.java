package fr.rentree.audit;

import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The only class that knows the tables {@code audit_entry} and {@code audit_pending}. */
@Repository
class AuditRows {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String COLUMNS =
            "at, actor, actor_name, action, subject_type, subject, student_number, detail";

    /** An entry with its links in the chain. */
    record Linked(AuditEntry entry, byte[] previous, byte[] hash) {}

    private record Last(long position, byte[] hash) {}

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    AuditRows(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** Adds one at the end of the chain; whoever comes at the same time waits until this transaction is over. */
    @Transactional
    void append(AuditEvent what) {
        add(List.of(what));
    }

    /** Keeps these for {@link #settle}; nobody waits. */
    void keep(List<AuditEvent> all) {
        batch.batchUpdate(
                "insert into audit_pending (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                all.stream().map(AuditRows::values).toList());
    }

    /** Adds the oldest of those that were kept, in that order; says how many. Each is added once: on any node, after any crash. */
    @Transactional
    int settle(int most) {
        var kept = sql.sql("""
                        with gone as (delete from audit_pending where id in
                          (select id from audit_pending order by id limit ? for update skip locked) returning *)
                        select * from gone order by id""").param(most).query(AUDITED).list();
        if (!kept.isEmpty()) add(kept);
        return kept.size();
    }

    private void add(List<AuditEvent> all) {
        sql.sql("select pg_advisory_xact_lock(hashtext('audit_entry'))").query().singleValue();
        var last = sql.sql("select position, hash from audit_entry order by position desc limit 1")
                .query(Last.class)
                .optional()
                .orElse(new Last(0, HashChain.START));
        var linked = new ArrayList<Linked>();
        for (var what : all) {
            var entry = new AuditEntry(last.position() + 1, what);
            linked.add(new Linked(entry, last.hash(), HashChain.hash(last.hash(), entry)));
            last = new Last(entry.position(), linked.getLast().hash());
        }
        batch.batchUpdate(
                "insert into audit_entry (" + COLUMNS
                        + ", position, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                linked.stream().map(AuditRows::values).toList());
    }

    private static @Nullable Object[] values(Linked row) {
        var links = new Object[] {row.entry().position(), row.previous(), row.hash()};
        return Stream.<@Nullable Object[]>of(values(row.entry().what()), links)
                .flatMap(Arrays::stream)
                .toArray();
    }

    private static @Nullable Object[] values(AuditEvent what) {
        return new @Nullable Object[] {
            utc(what.at()),
            what.actor(),
            what.actorName(),
            what.action(),
            what.subjectType(),
            what.subject(),
            what.student() == null ? null : what.student().value(),
            JSON.writeValueAsString(what.sortedDetail())
        };
    }

    /** The next ones of the chain after this position. */
    List<Linked> after(long position, int limit) {
        return sql.sql("select * from audit_entry where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, number) ->
                        new Linked(ENTRY.mapRow(row, number), row.getBytes("previous"), row.getBytes("hash")))
                .list();
    }

    /** The latest ones about this, the latest first. */
    List<AuditEvent> about(String subjectType, String subject, int limit) {
        return sql.sql(
                        "select * from audit_entry where subject_type = ? and subject = ? order by position desc limit ?")
                .params(subjectType, subject, limit)
                .query(AUDITED)
                .list();
    }

    /**
     * Those of a student's file, the latest first: also those under former numbers, until the number changed, and none that
     * somebody else left under this one.
     */
    List<AuditEntry> of(StudentNumber student) {
        return sql.sql("""
                        with recursive theirs as (
                            select e.* from audit_entry e
                            where e.student_number = :student and not exists (select from audit_entry moved
                                where moved.subject_type = 'student' and moved.subject = e.student_number
                                  and moved.action = :moved and moved.position > e.position)
                            union
                            select e.* from theirs change join audit_entry e
                              on change.action = :moved and e.student_number = change.subject
                                and e.position < change.position
                            where not exists (select from audit_entry moved
                                where moved.subject_type = 'student' and moved.subject = e.student_number
                                  and moved.action = :moved
                                  and moved.position > e.position and moved.position < change.position))
                        select * from theirs order by position desc""")
                .param("student", student.value())
                .param("moved", AuditEvent.NUMBER_CHANGED)
                .query(ENTRY)
                .list();
    }

    private static final RowMapper<AuditEvent> AUDITED = AuditRows::audited;

    private static final RowMapper<AuditEntry> ENTRY =
            (row, number) -> new AuditEntry(row.getLong("position"), audited(row, number));

    private static AuditEvent audited(ResultSet row, int number) throws SQLException {
        var student = row.getString("student_number");
        return new AuditEvent(
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject"),
                student == null ? null : new StudentNumber(student),
                JSON.readValue(row.getString("detail"), new TypeReference<Map<String, String>>() {}),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
