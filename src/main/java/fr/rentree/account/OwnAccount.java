package fr.rentree.account;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The own account, as its owner sees and changes it. */
@Component
public class OwnAccount {

    /** « Mon compte ». */
    public static final String PATH = "/mon-compte";

    static final String NOTICE = "fait";

    /** There, after a new password was chosen. */
    public static final String CHANGED = PATH + "?" + NOTICE + "=mot-de-passe";

    /** There, after a link was sent to a new address. */
    public static final String LINK_SENT = PATH + "?" + NOTICE + "=lien";

    /**
     * @param password whether there is one here; else the university's sign-on is the only door
     * @param passwordSet when it was chosen; {@code null} if that was before we noted it
     * @param language of the mails about the account
     */
    public record Standing(
            boolean password,
            @Nullable Instant passwordSet,
            Locale language,
            @Nullable String backup,
            @Nullable String waiting) {}

    private final JdbcClient sql;
    private final Clock clock;

    OwnAccount(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Standing standing(UUID account) {
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

    /** Mails about the account are written in this language from now on. */
    void speak(UUID account, Locale language) {
        sql.sql("update account set language = ? where id = ?")
                .params(language.getLanguage(), account)
                .update();
    }
}
