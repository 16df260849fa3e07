package fr.rentree.account;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The own account, as its owner sees and changes it. */
@Component
class OwnAccount {

    /**
     * @param password whether there is one here; else the university's sign-on is the only door
     * @param passwordSet when it was chosen; {@code null} if that was before we noted it
     * @param language of the mails about the account
     */
    record Standing(
            boolean password,
            @Nullable Instant passwordSet,
            Locale language,
            @Nullable String backup,
            @Nullable String waiting) {}

    /** A browser that is signed in now. @param here whether it is the one that asks */
    record Session(Instant since, String browser, boolean here) {}

    private final JdbcClient sql;
    private final SessionSettings settings;
    private final Clock clock;

    OwnAccount(JdbcClient sql, SessionSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    Standing standing(UUID account) {
        return sql.sql("""
                        select a.password_hash is not null as password, a.password_set_at, a.language,
                            (select address from address_link l where l.account_id = a.id
                                and confirmed_at is not null and replaced_at is null) as backup,
                            (select address from address_link l where l.account_id = a.id and confirmed_at is null
                                and replaced_at is null and expires_at > :now order by asked_at desc limit 1) as waiting
                        from account a where a.id = :account""")
                .param("account", account)
                .param("now", utc(clock.instant()))
                .query((row, _) -> new Standing(
                        row.getBoolean("password"),
                        instant(row.getObject("password_set_at", OffsetDateTime.class)),
                        Locale.of(row.getString("language")),
                        row.getString("backup"),
                        row.getString("waiting")))
                .single();
    }

    /** Those that are not over, the latest first. @param token of this browser's session */
    List<Session> sessions(UUID account, Role role, String token) {
        var now = clock.instant();
        return sql.sql("select created_at, browser, token_hash = ? as here from account_session"
                        + " where account_id = ? and expires_at > ? and last_seen_at > ? order by created_at desc")
                .params(RandomToken.hash(token), account, utc(now), utc(now.minus(settings.idleOf(role))))
                .query((row, _) -> new Session(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("browser"),
                        row.getBoolean("here")))
                .list();
    }

    /** Mails about the account are written in this language from now on. */
    void speak(UUID account, Locale language) {
        sql.sql("update account set language = ? where id = ?")
                .params(language.getLanguage(), account)
                .update();
    }
}
