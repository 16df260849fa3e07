package fr.rentree.signon;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.session.RandomToken;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the table {@code sign_on_stranger}. */
@Repository
class UnmatchedPersonRows {

    private final JdbcClient sql;

    UnmatchedPersonRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** One browser shows one stranger at a time. */
    void insert(UnmatchedPerson unmatched, String browser) {
        var key = RandomToken.hash(browser);
        sql.sql("delete from sign_on_stranger where browser_hash = ? and asked_on is null")
                .param(key)
                .update();
        var number = unmatched.number();
        sql.sql("insert into sign_on_stranger"
                        + " (id, browser_hash, door, user_id, display_name, email, student_number, told_numbers,"
                        + " seen_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(unmatched.id(), key, unmatched.door(), unmatched.userId())
                .param(unmatched.displayName())
                .param(unmatched.email())
                .param(number == null ? null : number.value())
                .param(unmatched.toldNumbers())
                .param(utc(unmatched.seenAt()))
                .update();
    }

    /** The latest of this browser. */
    Optional<UnmatchedPerson> latest(String browser, Instant after) {
        return sql.sql("select * from sign_on_stranger where browser_hash = ? and seen_at > ?"
                        + " order by seen_at desc limit 1")
                .params(RandomToken.hash(browser), utc(after))
                .query(UnmatchedPersonRows::stranger)
                .optional();
    }

    Optional<UnmatchedPerson> find(UUID id) {
        return sql.sql("select * from sign_on_stranger where id = ?")
                .param(id)
                .query(UnmatchedPersonRows::stranger)
                .optional();
    }

    List<UnmatchedPerson> of(StudentNumber number) {
        return sql.sql("select * from sign_on_stranger where student_number = ? order by seen_at desc")
                .param(number.value())
                .query(UnmatchedPersonRows::stranger)
                .list();
    }

    boolean asked(UnmatchedPerson unmatched, LocalDate day) {
        return sql.sql("select exists (select from sign_on_stranger where door = ? and user_id = ? and asked_on = ?)")
                .params(unmatched.door(), unmatched.userId(), day)
                .query(Boolean.class)
                .single();
    }

    /** @return whether it is the first time on this day */
    boolean ask(UnmatchedPerson unmatched, Instant now, LocalDate day, Locale language) {
        return sql.sql("update sign_on_stranger set asked_at = ?, asked_on = ?, language = ?"
                                + " where id = ? and asked_on is null")
                        .params(utc(now), day, language.getLanguage(), unmatched.id())
                        .update()
                == 1;
    }

    void deleteBefore(Instant seen, Instant asked) {
        sql.sql("delete from sign_on_stranger where seen_at < ? and (asked_on is null or seen_at < ?)")
                .params(utc(seen), utc(asked))
                .update();
    }

    private static UnmatchedPerson stranger(ResultSet row, int index) throws SQLException {
        var number = row.getString("student_number");
        var language = row.getString("language");
        return new UnmatchedPerson(
                row.getObject("id", UUID.class),
                row.getString("door"),
                row.getString("user_id"),
                row.getString("display_name"),
                row.getString("email"),
                number == null ? null : new StudentNumber(number),
                Objects.requireNonNullElse(row.getString("told_numbers"), number == null ? "" : number),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("asked_at", OffsetDateTime.class)),
                language == null ? null : Locale.of(language));
    }
}
