package fr.rentree.audit;

import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.shared.Audited;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The only class that knows the table {@code audit_entry}. */
@Repository
class AuditRows {

    private static final JsonMapper JSON = new JsonMapper();

    /** An entry with its links in the chain. */
    record Linked(Entry entry, byte[] previous, byte[] hash) {}

    private record Last(long position, byte[] hash) {}

    private final JdbcClient sql;

    AuditRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds one at the end of the chain; whoever comes at the same time waits until this transaction is over. */
    @Transactional
    void append(Audited what) {
        lock();
        add(what);
    }

    /** The same, unless exactly this has been added before. */
    @Transactional
    void appendOnce(Audited what) {
        lock();
        if (!known(what)) add(what);
    }

    private void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('audit_entry'))").query().singleValue();
    }

    private boolean known(Audited what) {
        return sql.sql("select exists (select from audit_entry where subject_type = ? and subject = ? and action = ?"
                        + " and detail = ? and at = ?)")
                .params(what.subjectType(), what.subject(), what.action())
                .params(
                        JSON.writeValueAsString(what.sortedDetail()),
                        utc(what.at().truncatedTo(ChronoUnit.MICROS)))
                .query(Boolean.class)
                .single();
    }

    private void add(Audited what) {
        var last = sql.sql("select position, hash from audit_entry order by position desc limit 1")
                .query(Last.class)
                .optional()
                .orElse(new Last(0, Chain.START));
        var entry = entry(last.position() + 1, what);
        insert(new Linked(entry, last.hash(), Chain.hash(last.hash(), entry)));
    }

    private void insert(Linked row) {
        var entry = row.entry();
        sql.sql("insert into audit_entry (position, at, actor, actor_name, action, subject_type, subject,"
                        + " student_number, detail, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(entry.position(), utc(entry.at()))
                .param(entry.actor())
                .params(entry.actorName(), entry.action(), entry.subjectType(), entry.subject())
                .param(entry.student() == null ? null : entry.student().value())
                .params(JSON.writeValueAsString(entry.detail()), row.previous(), row.hash())
                .update();
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
    List<Entry> about(String subjectType, String subject, int limit) {
        return sql.sql(
                        "select * from audit_entry where subject_type = ? and subject = ? order by position desc limit ?")
                .params(subjectType, subject, limit)
                .query(ENTRY)
                .list();
    }

    /** Those of a student's file, the latest first. */
    List<Entry> of(StudentNumber student) {
        return sql.sql("select * from audit_entry where student_number = ? order by position desc")
                .param(student.value())
                .query(ENTRY)
                .list();
    }

    private static final RowMapper<Entry> ENTRY = AuditRows::read;

    private static Entry read(ResultSet row, int number) throws SQLException {
        var student = row.getString("student_number");
        return new Entry(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject"),
                student == null ? null : new StudentNumber(student),
                detail(row.getString("detail")));
    }

    private static Entry entry(long position, Audited what) {
        return new Entry(
                position,
                what.at().truncatedTo(ChronoUnit.MICROS),
                what.actor(),
                what.actorName(),
                what.action(),
                what.subjectType(),
                what.subject(),
                what.student(),
                what.sortedDetail());
    }

    private static Map<String, String> detail(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    }
}
