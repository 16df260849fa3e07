package fr.rentree.firstuse;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.time;
import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The statements on the table {@code scolpass}. First use joins it; {@link FirstUsePersonalDataRows} reads it for « Vos
 * données ».
 */
@Repository
class ScolpassRows {

    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate template;

    ScolpassRows(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    /** This student's scol'pass with this code, hashed with the number that the student had when it was issued. */
    Optional<Scolpass> find(StudentNumber student, ScolpassCode code) {
        return sql
                .sql("select * from scolpass where student_number = ?")
                .param(student.value())
                .query((row, number) ->
                        code.is(row.getBytes("code_hash"), new StudentNumber(row.getString("issued_to")))
                                ? Optional.of(read(row, number))
                                : Optional.<Scolpass>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<Scolpass> find(UUID id) {
        return sql.sql("select * from scolpass where id = ?")
                .param(id)
                .query(ScolpassRows::read)
                .optional();
    }

    List<Scolpass> of(StudentNumber student) {
        return sql.sql("select * from scolpass where student_number = ? order by issued_at desc")
                .param(student.value())
                .query(ScolpassRows::read)
                .list();
    }

    /** Those of these students who hold one that can still be used. */
    Set<StudentNumber> holders(Collection<StudentNumber> students, Instant now) {
        return sql.sql("select student_number from scolpass where student_number = any (?::text[])"
                        + " and used_at is null and replaced_at is null and expires_at > ?")
                .params(numbers(students), utc(now))
                .query((row, _) -> new StudentNumber(row.getString(1)))
                .set();
    }

    /** A newer one comes: those from before are dead. */
    void replace(Collection<StudentNumber> students, Instant now) {
        sql.sql("update scolpass set replaced_at = ? where student_number = any (?::text[])"
                        + " and used_at is null and replaced_at is null")
                .params(utc(now), numbers(students))
                .update();
    }

    void insert(Map<StudentNumber, ScolpassCode> codes, Instant now, Instant expires, String by) {
        template.batchUpdate(
                "insert into scolpass (student_number, code_hash, issued_at, expires_at, issued_by, issued_to)"
                        + " values (?, ?, ?, ?, ?, ?)",
                codes.entrySet(),
                BATCH,
                (statement, each) -> {
                    statement.setString(1, each.getKey().value());
                    statement.setBytes(2, each.getValue().hash(each.getKey()));
                    statement.setObject(3, utc(now));
                    statement.setObject(4, utc(expires));
                    statement.setString(5, by);
                    statement.setString(6, each.getKey().value());
                });
    }

    void use(UUID id, Instant now) {
        sql.sql("update scolpass set used_at = ? where id = ?")
                .params(utc(now), id)
                .update();
    }

    /** Forgets those that could be used until then at the latest. */
    void deleteExpired(Instant since) {
        sql.sql("delete from scolpass where expires_at < ?").param(utc(since)).update();
    }

    static Scolpass read(ResultSet row, int number) throws SQLException {
        return new Scolpass(
                row.getObject("id", UUID.class),
                new StudentNumber(row.getString("student_number")),
                time(row, "issued_at"),
                time(row, "expires_at"),
                instant(row, "used_at"),
                instant(row, "replaced_at"));
    }

    private static String[] numbers(Collection<StudentNumber> students) {
        return students.stream().map(StudentNumber::value).toArray(String[]::new);
    }
}
