package fr.rentree.messaging;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the table {@code mail}. */
@Repository
class MailRows {

    private final JdbcClient sql;

    MailRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whether it is new: what happened once is told once */
    boolean insert(
            @Nullable StudentNumber student, String kind, String subject, int version, String recipient, Instant now) {
        return sql.sql("""
                        insert into mail (student_number, kind, subject, version, recipient, created_at, next_try_at)
                        values (:student, :kind, :subject, :version, :recipient, :now, :now)
                        on conflict on constraint told_once do nothing""")
                        .param("student", student == null ? null : student.value())
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("version", version)
                        .param("recipient", recipient)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Begins a try of the mail that is due longest; nobody else takes it up before {@code until}. */
    Optional<Mail> claimNext(Instant now, Instant until) {
        return sql.sql("""
                        update mail set attempts = attempts + 1, next_try_at = :until where id = (
                          select id from mail where state = 'WAITING' and next_try_at <= :now
                          order by next_try_at limit 1 for update skip locked) returning *""")
                .param("now", utc(now))
                .param("until", utc(until))
                .query(MailRows::mail)
                .optional();
    }

    void sent(Mail mail, Instant now) {
        sql.sql("update mail set state = 'SENT', sent_at = :now where id = :id")
                .param("now", utc(now))
                .param("id", mail.id())
                .update();
    }

    void failed(Mail mail, Mail.State state, String error, Instant nextTry) {
        sql.sql("update mail set state = :state, last_error = :error, next_try_at = :next where id = :id")
                .param("state", state.name())
                .param("error", error)
                .param("next", utc(nextTry))
                .param("id", mail.id())
                .update();
    }

    /** Gives what was given up another try, but for these errors, which no other try mends. */
    int requeue(List<String> hopeless, Instant now) {
        return sql.sql("""
                        update mail set state = 'WAITING', next_try_at = :now
                        where state = 'FAILED' and last_error <> all (:hopeless::text[])""")
                .param("hopeless", hopeless.toArray(String[]::new))
                .param("now", utc(now))
                .update();
    }

    List<Mail> unsent(int limit) {
        return sql.sql("select * from mail where state <> 'SENT' order by created_at limit :limit")
                .param("limit", limit)
                .query(MailRows::mail)
                .list();
    }

    /** Those that went out, or will, because of this student. */
    List<Mail> about(StudentNumber student) {
        return sql.sql("select * from mail where student_number = :student order by created_at desc, kind")
                .param("student", student == null ? null : student.value())
                .query(MailRows::mail)
                .list();
    }

    int count(Mail.State state) {
        return sql.sql("select count(*) from mail where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getInt("version"),
                row.getString("recipient"),
                Mail.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_try_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("sent_at", OffsetDateTime.class)));
    }
}
