package fr.rentree.session;

import static fr.rentree.shared.DatabaseTime.time;
import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.shared.StudentNumber;
import fr.rentree.web.SessionTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions of signed-in people: durable, shared by all nodes, revoked everywhere at once. One read finds a session,
 * and its last use is written every few minutes only.
 */
@Component
public class Sessions {

    private static final String FIND = """
            select s.last_seen_at, s.expires_at, s.second_factor as given, s.proved_at,
                   a.id, a.email, a.display_name, a.role, a.student_number, a.institutes, a.second_factor
            from account_session s join account a on a.id = s.account_id
            where s.token_hash = ? and not a.disabled and not a.invited""";

    private static final String OPEN = """
            insert into account_session
              (token_hash, account_id, created_at, last_seen_at, expires_at, method, outside_key, proved_at, browser)
            select ?, id, ?, ?, case when role = 'STUDENT' then ?::timestamptz else ?::timestamptz end, ?, ?::bytea, ?, ?
            from account where id = ?""";

    private final JdbcClient sql;
    private final FormTags tags;
    private final SecondFactorRule secondFactor;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(JdbcClient sql, FormTags tags, SecondFactorRule secondFactor, SessionSettings settings, Clock clock) {
        this.sql = sql;
        this.tags = tags;
        this.secondFactor = secondFactor;
        this.settings = settings;
        this.clock = clock;
    }

    /** Signs an account in with its password and returns the token for the cookie. */
    public String open(UUID account) {
        return open(account, SignInMethod.PASSWORD, null, "");
    }

    /** Signs an account in and returns the token for the cookie; only its hash is stored. @param browser see {@link BrowserName} */
    String open(UUID account, SignInMethod method, @Nullable String outside, String browser) {
        var token = RandomToken.draw();
        var now = now();
        sql.sql(OPEN)
                .params(
                        RandomToken.hash(token),
                        now,
                        now,
                        now.plus(settings.longest()),
                        now.plus(settings.staffLongest()))
                .param(method.name())
                .param(outside == null ? null : RandomToken.hash(outside))
                .params(now, browser, account)
                .update();
        return token;
    }

    /** Who this token signed in; nobody if it is unknown, too old, unused for too long, or the account is disabled. */
    public Optional<Person> find(String token) {
        var hash = RandomToken.hash(token);
        var found = sql.sql(FIND).param(hash).query(this::read).optional();
        var now = clock.instant();
        var alive = found.filter(session -> session.aliveAt(now, settings));
        alive.filter(session -> session.seen().plus(settings.touchEvery()).isBefore(now))
                .ifPresent(stale -> touch(hash));
        return alive.map(Found::person);
    }

    /**
     * The person of this session has just proved to be there. Its token becomes another one, so that one that somebody came by
     * before is not worth more now than then.
     *
     * @param secondFactor whether by a second factor
     * @return the new token; nothing where the session is over
     */
    public Optional<String> prove(String token, boolean secondFactor) {
        var next = RandomToken.draw();
        var known = sql.sql(
                        "update account_session set token_hash = ?, proved_at = ?, second_factor = second_factor or ?"
                                + " where token_hash = ?")
                .params(RandomToken.hash(next), now(), secondFactor, RandomToken.hash(token))
                .update();
        return known == 1 ? Optional.of(next) : Optional.empty();
    }

    /** Ends one session, everywhere. @return how it was opened; nothing if there was none */
    public Optional<SignInMethod> close(String token) {
        return sql.sql("delete from account_session where token_hash = ? returning method")
                .param(RandomToken.hash(token))
                .query(SignInMethod.class)
                .optional();
    }

    /** Ends every session of an account: password changed, rights changed, stolen telephone. */
    public void closeAll(UUID account) {
        sql.sql("delete from account_session where account_id = ?")
                .param(account)
                .update();
    }

    /** A browser that is signed in now. @param here whether it is the one that asks */
    public record OpenSession(Instant since, String browser, boolean here) {}

    /** Those that are not over, the latest first. @param token of this browser's session */
    public List<OpenSession> of(UUID account, Role role, String token) {
        var now = clock.instant();
        return sql.sql("select created_at, browser, token_hash = ? as here from account_session"
                        + " where account_id = ? and expires_at > ? and last_seen_at > ? order by created_at desc")
                .params(RandomToken.hash(token), account, utc(now), utc(now.minus(settings.idleOf(role))))
                .query((row, _) ->
                        new OpenSession(time(row, "created_at"), row.getString("browser"), row.getBoolean("here")))
                .list();
    }

    /** Ends every session of these accounts. */
    public void closeAll(List<UUID> accounts) {
        sql.sql("delete from account_session where account_id = any (?::uuid[])")
                .param(accounts.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Ends what was opened from this session of the university's sign-on (single logout). */
    public void closeOutside(String outside) {
        sql.sql("delete from account_session where outside_key = ?")
                .param(RandomToken.hash(outside))
                .update();
    }

    /** Removes the sessions that are over. */
    void purge() {
        var idle = settings.idle().compareTo(settings.staffIdle()) > 0 ? settings.idle() : settings.staffIdle();
        sql.sql("delete from account_session where expires_at < ? or last_seen_at < ?")
                .params(now(), now().minus(idle))
                .update();
    }

    private void touch(byte[] hash) {
        sql.sql("update account_session set last_seen_at = ? where token_hash = ? and last_seen_at < ?")
                .params(now(), hash, now().minus(settings.touchEvery()))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Found(Instant seen, Instant expires, Person person) {
        boolean aliveAt(Instant now, SessionSettings settings) {
            return now.isBefore(expires) && now.isBefore(seen.plus(settings.idleOf(person.role())));
        }
    }

    private Found read(ResultSet row, int index) throws SQLException {
        var account = row.getObject("id", UUID.class);
        return new Found(
                time(row, "last_seen_at"),
                time(row, "expires_at"),
                new Person(
                        account,
                        row.getString("email"),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        number(row.getString("student_number")),
                        codes(row.getArray("institutes")),
                        assurance(row),
                        tags.of(account),
                        remaining(row)));
    }

    /** This request counts as a use, whether that has to be written or not. */
    private SessionTime remaining(ResultSet row) throws SQLException {
        var now = clock.instant();
        var seen = time(row, "last_seen_at");
        var used = seen.plus(settings.touchEvery()).isBefore(now) ? now : seen;
        var idle = used.plus(settings.idleOf(Role.valueOf(row.getString("role"))));
        var expires = time(row, "expires_at");
        var end = idle.isBefore(expires) ? idle : expires;
        return new SessionTime(end, Duration.between(now, end));
    }

    private AssuranceLevel assurance(ResultSet row) throws SQLException {
        var given = row.getBoolean("given");
        var hasOne = row.getBoolean("second_factor");
        return new AssuranceLevel(
                given,
                secondFactor.due(Role.valueOf(row.getString("role")), hasOne, given),
                hasOne,
                time(row, "proved_at"));
    }

    private static @Nullable StudentNumber number(@Nullable String written) {
        return written == null ? null : new StudentNumber(written);
    }

    private static Set<String> codes(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
