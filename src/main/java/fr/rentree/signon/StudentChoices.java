package fr.rentree.signon;

import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.session.RandomToken;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The students among whom somebody has to choose, since the university says that they are all of them: for ten minutes, once,
 * on the browser that came through the door. The only class that knows the table {@code sign_on_choice}.
 */
@Repository
class StudentChoices {

    static final Duration VALID = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Clock clock;

    StudentChoices(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param session what the university's sign-on calls its session; {@code null} = nothing */
    record Choice(
            String door,
            List<StudentNumber> numbers,
            @Nullable String session,
            String back) {}

    void offer(String browser, Choice choice) {
        sql.sql("insert into sign_on_choice (browser_hash, door, numbers, session, back, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (browser_hash) do update set door = excluded.door,"
                        + " numbers = excluded.numbers, session = excluded.session, back = excluded.back,"
                        + " expires_at = excluded.expires_at")
                .params(RandomToken.hash(browser), choice.door())
                .param(choice.numbers().stream().map(StudentNumber::value).toArray(String[]::new))
                .param(choice.session())
                .params(choice.back(), utc(clock.instant().plus(VALID)))
                .update();
    }

    Optional<Choice> of(String browser) {
        return sql.sql("select * from sign_on_choice where browser_hash = ? and expires_at > ?")
                .params(RandomToken.hash(browser), utc(clock.instant()))
                .query((row, _) -> new Choice(
                        row.getString("door"),
                        Arrays.stream((String[]) row.getArray("numbers").getArray())
                                .map(StudentNumber::new)
                                .toList(),
                        row.getString("session"),
                        row.getString("back")))
                .optional();
    }

    /** @return whether it was still there: nobody comes in twice by it */
    boolean take(String browser) {
        return sql.sql("delete from sign_on_choice where browser_hash = ? and expires_at > ?")
                        .params(RandomToken.hash(browser), utc(clock.instant()))
                        .update()
                == 1;
    }

    void purge() {
        sql.sql("delete from sign_on_choice where expires_at < ?")
                .param(utc(clock.instant()))
                .update();
    }
}
