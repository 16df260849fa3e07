package fr.rentree.signon;

import fr.rentree.account.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has left for the university and is expected back: within ten minutes, once, on the same browser. The database knows
 * hashes only; where to go then stays here and is in no address.
 */
@Component
class Trips {

    static final Duration LONGEST = Duration.ofMinutes(10);

    /** What became of a trip. */
    sealed interface Return {

        /** It ends here and now. */
        record Back(Trip trip) implements Return {}

        /** Nobody is expected: it took too long, or they have come back already, or never left. */
        record Nobody() implements Return {}

        /** Another browser left. */
        record Stranger() implements Return {}
    }

    private record Expected(byte[] browser, String back, OffsetDateTime expires) {}

    private final JdbcClient sql;
    private final Clock clock;

    Trips(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Trip begin(String door, String browser, String back) {
        var trip = new Trip(door, Token.draw(), browser, back);
        sql.sql("insert into sign_on_trip (state_hash, browser_hash, door, back, expires_at) values (?, ?, ?, ?, ?)")
                .params(Token.hash(trip.state()), Token.hash(browser), door, back, now().plus(LONGEST))
                .update();
        return trip;
    }

    @Transactional
    Return end(String door, String state, String browser) {
        var key = Token.hash(state);
        var found = sql.sql("select browser_hash as browser, back, expires_at as expires from sign_on_trip"
                        + " where state_hash = ? and door = ? for update")
                .params(key, door)
                .query(Expected.class)
                .optional();
        if (found.isEmpty() || !now().isBefore(found.get().expires())) return new Return.Nobody();
        if (!Arrays.equals(found.get().browser(), Token.hash(browser))) return new Return.Stranger();
        sql.sql("delete from sign_on_trip where state_hash = ?").param(key).update();
        return new Return.Back(new Trip(door, state, browser, found.get().back()));
    }

    void purge() {
        sql.sql("delete from sign_on_trip where expires_at < ?").param(now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
