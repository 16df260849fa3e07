package fr.rentree.password;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.password.PasswordLink.Owner;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on the table {@code password_link}. Accounts without a password, or closed, have no links. */
@Repository
class PasswordLinkRows {

    private static final String OWNER = """
            a.id as account_id, a.email, a.display_name, a.student_number,
            case when a.student_number is null then a.email else b.address end as backup
            from account a left join address_link b
                on b.account_id = a.id and b.confirmed_at is not null and b.replaced_at is null""";

    private static final String OPEN = " a.password_hash is not null and not a.disabled";

    private final JdbcClient sql;

    PasswordLinkRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The account that signs in with this address, held until the transaction ends. */
    Optional<Owner> hold(String email) {
        return sql.sql("select " + OWNER + " where a.email = ? and" + OPEN + " for no key update of a")
                .param(email)
                .query(PasswordLinkRows::owner)
                .optional();
    }

    /** Holds the account whose link this is. */
    void holdOwner(UUID link) {
        sql.sql("select a.id from account a join password_link l on l.account_id = a.id where l.id = ?"
                        + " for no key update of a")
                .param(link)
                .query(UUID.class)
                .optional();
    }

    Optional<PasswordLink> find(UUID link) {
        return sql.sql("select l.*, " + OWNER + " join password_link l on l.account_id = a.id where l.id = ? and"
                        + OPEN)
                .param(link)
                .query(PasswordLinkRows::link)
                .optional();
    }

    Optional<PasswordLinks.Announcement> announcement(UUID link, Duration young) {
        return sql.sql("""
                        select a.student_number, a.email, a.display_name, a.language, l.asked_at, b.confirmed_at
                        from password_link l join account a on a.id = l.account_id
                        join address_link b on b.account_id = a.id and b.confirmed_at is not null and b.replaced_at is null
                        where l.id = :link and a.student_number is not null
                          and b.confirmed_at > l.asked_at - make_interval(secs => :young)""")
                .param("link", link)
                .param("young", young.toSeconds())
                .query((row, _) -> new PasswordLinks.Announcement(
                        new StudentNumber(row.getString("student_number")),
                        row.getString("email"),
                        row.getString("display_name"),
                        Locale.of(row.getString("language")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    boolean askedSince(UUID account, Instant time) {
        return sql.sql("select exists (select from password_link where account_id = ? and asked_at > ?)")
                .params(account, utc(time))
                .query(Boolean.class)
                .single();
    }

    UUID insert(UUID account, String address, Locale language, Instant now, Instant expires) {
        var id = UUID.randomUUID();
        sql.sql("insert into password_link (id, account_id, address, language, asked_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, account, address, language.getLanguage(), utc(now), utc(expires))
                .update();
        return id;
    }

    void use(UUID link, Instant now) {
        sql.sql("update password_link set used_at = ? where id = ?")
                .params(utc(now), link)
                .update();
    }

    /** No other link of this account can be used any more. */
    void replaceUnused(UUID account, Instant now) {
        sql.sql("update password_link set replaced_at = ? where account_id = ? and used_at is null"
                        + " and replaced_at is null")
                .params(utc(now), account)
                .update();
    }

    void deleteBefore(Instant asked) {
        sql.sql("delete from password_link where asked_at < ?")
                .param(utc(asked))
                .update();
    }

    private static PasswordLink link(ResultSet row, int number) throws SQLException {
        return new PasswordLink(
                row.getObject("id", UUID.class),
                owner(row, number),
                row.getString("address"),
                Locale.of(row.getString("language")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("used_at", OffsetDateTime.class)),
                instant(row.getObject("replaced_at", OffsetDateTime.class)));
    }

    private static Owner owner(ResultSet row, int number) throws SQLException {
        var student = row.getString("student_number");
        return new Owner(
                row.getObject("account_id", UUID.class),
                row.getString("email"),
                row.getString("display_name"),
                student == null ? null : new StudentNumber(student),
                row.getString("backup"));
    }
}
