package fr.rentree.signon;

import fr.rentree.session.RandomToken;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The attempts to sign in that are expected back from the university: within ten minutes, once, on the same browser.
 * The database knows hashes only; where to go then stays here and is in no address.
 */
@Component
class LoginAttempts {

    static final Duration LONGEST = Duration.ofMinutes(10);

    /** The result of an attempt. */
    sealed interface Return {

        /** It ends here and now. */
        record Back(LoginAttempt attempt) implements Return {}

        /** Nobody is expected: it took too long, or they have come back already, or never left. */
        record Nobody() implements Return {}

        /** Another browser left. */
        record Stranger() implements Return {}
    }

    private record Expected(byte[] browser, String back, OffsetDateTime expires) {}

    private final JdbcClient sql;
    private final Clock clock;

    LoginAttempts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    LoginAttempt begin(String door, String browser, String back) {
        var attempt = new LoginAttempt(door, RandomToken.draw(), browser, back);
        sql.sql("insert into sign_on_trip (state_hash, browser_hash, door, back, expires_at) values (?, ?, ?, ?, ?)")
                .params(RandomToken.hash(attempt.state()), RandomToken.hash(browser), door, back, now().plus(LONGEST))
                .update();
        return attempt;
    }

    @Transactional
    Return end(String door, String state, String browser) {
        var key = RandomToken.hash(state);
        var found = sql.sql("select browser_hash as browser, back, expires_at as expires from sign_on_trip"
                        + " where state_hash = ? and door = ? for update")
                .params(key, door)
                .query(Expected.class)
                .optional();
        if (found.isEmpty() || !now().isBefore(found.get().expires())) return new Return.Nobody();
        if (!Arrays.equals(found.get().browser(), RandomToken.hash(browser))) return new Return.Stranger();
        sql.sql("delete from sign_on_trip where state_hash = ?").param(key).update();
        return new Return.Back(
                new LoginAttempt(door, state, browser, found.get().back()));
    }

    void purge() {
        sql.sql("delete from sign_on_trip where expires_at < ?").param(now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
