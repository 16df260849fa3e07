package fr.rentree.session;

import static fr.rentree.shared.DatabaseTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers who signed in, when and with which browser, for their owners to see. */
@Component
public class SignIns {

    static final Duration KEPT = Duration.ofDays(90);

    private static final int SHOWN = 20;

    /** @param browser see {@link BrowserName} */
    public record Entry(Instant at, SignInMethod method, String browser) {}

    private final JdbcClient sql;
    private final Clock clock;

    SignIns(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return the name, where it is one of the staff */
    Optional<String> add(UUID account, SignInMethod method, String browser) {
        return sql.sql("with added as (insert into sign_in (account_id, at, method, browser) values (?, ?, ?, ?))"
                        + " select display_name from account where id = ? and student_number is null")
                .params(account, utc(clock.instant()), method.name(), browser, account)
                .query(String.class)
                .optional();
    }

    /** The latest first. */
    public List<Entry> latest(UUID account) {
        return sql.sql("select at, method, browser from sign_in where account_id = ? order by at desc, id desc limit ?")
                .params(account, SHOWN)
                .query(SignIns::entry)
                .list();
    }

    void purge() {
        sql.sql("delete from sign_in where at < ?")
                .param(utc(clock.instant().minus(KEPT)))
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                SignInMethod.valueOf(row.getString("method")),
                row.getString("browser"));
    }
}
