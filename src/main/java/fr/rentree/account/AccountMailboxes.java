package fr.rentree.account;

import static fr.rentree.shared.DatabaseTime.time;

import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mailboxes of a student's account: where its owner hears of what was done to it, wherever the password is. */
@Component
public class AccountMailboxes {

    /** @param backup the confirmed backup address; {@code null} where there is none */
    public record Mailboxes(
            String displayName, String email, @Nullable String backup, Locale language) {}

    /** An account that has a password. @param student {@code null} for staff */
    public record PasswordOwner(Mailboxes to, @Nullable StudentNumber student, Instant setAt) {}

    private static final String FIND = """
            select a.display_name, a.student_number, a.email, b.address, a.language, a.password_set_at
            from account a left join address_link b
                on b.account_id = a.id and b.confirmed_at is not null and b.replaced_at is null
            where\s""";

    private final JdbcClient sql;

    AccountMailboxes(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Mailboxes> of(StudentNumber student) {
        return sql.sql(FIND + "a.student_number = ?")
                .param(student.value())
                .query(AccountMailboxes::read)
                .optional();
    }

    /** Nothing where no password was set since we note it, or the account is gone. */
    public Optional<PasswordOwner> passwordOwner(UUID account) {
        return sql.sql(FIND + "a.id = ? and a.password_set_at is not null")
                .param(account)
                .query((row, number) -> {
                    var student = row.getString("student_number");
                    return new PasswordOwner(
                            read(row, number),
                            student == null ? null : new StudentNumber(student),
                            time(row, "password_set_at"));
                })
                .optional();
    }

    private static Mailboxes read(ResultSet row, int number) throws SQLException {
        return new Mailboxes(
                row.getString("display_name"),
                row.getString("email"),
                row.getString("address"),
                Locale.of(row.getString("language")));
    }
}
