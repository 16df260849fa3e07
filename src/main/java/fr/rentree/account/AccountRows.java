package fr.rentree.account;

import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.session.Role;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts one by one, as the administrator's page needs them; in bulk they are {@link Accounts}' matter. */
@Repository
class AccountRows {

    private static final String SELECT = """
            select a.id, a.email, a.display_name, a.role, a.student_number, a.institutes, a.language, a.invited,
                   a.disabled, a.second_factor, a.version, s.sessions, s.seen
            from account a cross join lateral
              (select count(*) as sessions, max(last_seen_at) as seen from account_session
               where account_id = a.id and expires_at > :now) s
            """;

    private static final String STAFF = """
            where a.student_number is null and (:text = '' or strpos(lower(a.display_name), :text) > 0
              or strpos(a.email, :text) > 0) and (:role = '' or a.role = :role)
            """;

    private final JdbcClient sql;

    AccountRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Account> find(UUID id, Instant now) {
        return one("where a.id = :key", id, now);
    }

    /** By the student number or the address, whichever was typed. */
    Optional<Account> findStudent(String typed, Instant now) {
        return typed.matches("[0-9]{8}")
                ? one("where a.student_number = :key", typed, now)
                : one("where a.email = :key and a.student_number is not null", Accounts.normal(typed), now);
    }

    Optional<Account> findStaff(String email, Instant now) {
        return one("where a.email = :key and a.student_number is null", Accounts.normal(email), now);
    }

    private Optional<Account> one(String where, Object key, Instant now) {
        return sql.sql(SELECT + where)
                .param("key", key)
                .param("now", utc(now))
                .query(AccountRows::read)
                .optional();
    }

    /** @param text in small letters; a part of name or address, or empty. @param role its name, or empty */
    List<Account> staff(String text, String role, int from, int limit, Instant now) {
        return sql.sql(SELECT + STAFF + "order by a.display_name collate \"fr-x-icu\", a.id offset :from limit :limit")
                .param("text", text)
                .param("role", role)
                .param("from", from)
                .param("limit", limit)
                .param("now", utc(now))
                .query(AccountRows::read)
                .list();
    }

    int countStaff(String text, String role) {
        return sql.sql("select count(*) from account a " + STAFF)
                .param("text", text)
                .param("role", role)
                .query(Integer.class)
                .single();
    }

    Optional<UUID> invite(String email, String name, Role role, Set<String> institutes) {
        return sql.sql("insert into account (email, display_name, role, institutes, invited) values (?, ?, ?, ?, true)"
                        + " on conflict (email) do nothing returning id")
                .params(email, name, role.name(), institutes.toArray(String[]::new))
                .query(UUID.class)
                .optional();
    }

    boolean accept(UUID id) {
        return sql.sql(
                                "update account set invited = false, version = version + 1 where id = ? and invited and not disabled")
                        .param(id)
                        .update()
                == 1;
    }

    boolean deleteInvited(UUID id) {
        return sql.sql("delete from account where id = ? and invited").param(id).update() == 1;
    }

    /** The administrators who could still administer, each held until the transaction ends. */
    Set<UUID> holdAdministrators() {
        return Set.copyOf(sql.sql("select id from account where role = 'ADMIN' and not disabled and not invited"
                        + " order by id for update")
                .query(UUID.class)
                .list());
    }

    boolean changeRights(UUID id, int version, Role role, Set<String> institutes) {
        return sql.sql("update account set role = ?, institutes = ?, version = version + 1"
                                + " where id = ? and version = ? and student_number is null")
                        .params(role.name(), institutes.toArray(String[]::new), id, version)
                        .update()
                == 1;
    }

    boolean changeDisabled(UUID id, int version, boolean disabled) {
        return sql.sql("update account set disabled = ?, version = version + 1 where id = ? and version = ?")
                        .params(disabled, id, version)
                        .update()
                == 1;
    }

    void changeSecondFactor(UUID id, boolean hasOne) {
        sql.sql("update account set second_factor = ? where id = ?")
                .params(hasOne, id)
                .update();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        var student = row.getString("student_number");
        var seen = row.getObject("seen", OffsetDateTime.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                student == null ? null : new StudentNumber(student),
                Set.of((String[]) row.getArray("institutes").getArray()),
                Locale.of(row.getString("language")),
                row.getBoolean("invited"),
                row.getBoolean("disabled"),
                row.getBoolean("second_factor"),
                row.getInt("version"),
                row.getInt("sessions"),
                seen == null ? null : seen.toInstant());
    }
}
