package fr.rentree.account;

import fr.rentree.session.Role;
import fr.rentree.session.SignInMethod;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is kept of one student's account, without what would open anything. */
@Repository
class AccountPersonalDataRows {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param passwordSet whether there is a password; its hash stays where it is */
    record Account(
            UUID id,
            String email,
            String displayName,
            Role role,
            boolean passwordSet,
            int passwordVersion,
            @Nullable Instant passwordSetAt,
            String language,
            boolean disabled,
            List<Session> sessions,
            List<Entry> signIns,
            List<Link> addressLinks,
            List<ResetLink> passwordLinks,
            List<KeptForm> keptForms) {}

    /** A browser that was signed in. */
    record Session(
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            Instant provedAt,
            SignInMethod method,
            String browser) {}

    /** One sign-in, of the last 90 days. @param id only tells two of the same moment apart */
    record Entry(long id, Instant at, SignInMethod method, String browser) {}

    /** A link that was sent because a password was forgotten. */
    record ResetLink(
            UUID id,
            String address,
            String language,
            Instant askedAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant replacedAt) {}

    /** A link that was sent to a personal address. */
    record Link(
            UUID id,
            String address,
            String language,
            Instant askedAt,
            Instant expiresAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant replacedAt) {}

    /** A form that was typed without a session, or left in order to ask a question. */
    record KeptForm(String path, Map<String, String> fields, Instant expiresAt) {}

    private final JdbcClient sql;

    AccountPersonalDataRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Account> of(StudentNumber student) {
        return sql.sql("select * from account where student_number = ?")
                .param(student.value())
                .query(this::account)
                .optional();
    }

    private Account account(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Account(
                id,
                row.getString("email"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("password_hash") != null,
                row.getInt("password_version"),
                timeIfAny(row, "password_set_at"),
                row.getString("language"),
                row.getBoolean("disabled"),
                list(
                        "select * from account_session where account_id = ? order by created_at desc",
                        id,
                        (it, _) -> new Session(
                                time(it, "created_at"),
                                time(it, "last_seen_at"),
                                time(it, "expires_at"),
                                time(it, "proved_at"),
                                SignInMethod.valueOf(it.getString("method")),
                                it.getString("browser"))),
                list(
                        "select * from sign_in where account_id = ? order by at desc, id desc",
                        id,
                        (it, _) -> new Entry(
                                it.getLong("id"),
                                time(it, "at"),
                                SignInMethod.valueOf(it.getString("method")),
                                it.getString("browser"))),
                list(
                        "select * from address_link where account_id = ? order by asked_at desc",
                        id,
                        AccountPersonalDataRows::link),
                list(
                        "select * from password_link where account_id = ? order by asked_at desc",
                        id,
                        AccountPersonalDataRows::resetLink),
                list(
                        "select * from kept_form where account_id = ? order by expires_at desc",
                        id,
                        (it, _) -> new KeptForm(
                                it.getString("path"), fields(it.getString("fields")), time(it, "expires_at"))));
    }

    private <T> List<T> list(String select, UUID account, RowMapper<T> row) {
        return sql.sql(select).param(account).query(row).list();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("language"),
                time(row, "asked_at"),
                time(row, "expires_at"),
                timeIfAny(row, "confirmed_at"),
                timeIfAny(row, "replaced_at"));
    }

    private static ResetLink resetLink(ResultSet row, int number) throws SQLException {
        return new ResetLink(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("language"),
                time(row, "asked_at"),
                time(row, "expires_at"),
                timeIfAny(row, "used_at"),
                timeIfAny(row, "replaced_at"));
    }

    private static Map<String, String> fields(String json) {
        return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    private static @Nullable Instant timeIfAny(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
