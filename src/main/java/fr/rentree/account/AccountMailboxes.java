package fr.rentree.account;

import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mailboxes of a student's account: where its owner hears of what was done to it, wherever the password is. */
@Component
public class AccountMailboxes {

    /** @param backup the confirmed backup address; {@code null} where there is none */
    public record Mailboxes(
            String displayName, String email, @Nullable String backup, Locale language) {}

    /** Makes something of an account's row and of its mailboxes. */
    interface Reader<T> {
        T read(ResultSet row, Mailboxes to) throws SQLException;
    }

    private final JdbcClient sql;

    AccountMailboxes(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Mailboxes> of(StudentNumber student) {
        return find("a.student_number = ?", student.value(), (_, to) -> to);
    }

    /** @param which condition on the account {@code a}, with one parameter */
    <T> Optional<T> find(String which, Object value, Reader<T> reader) {
        return sql.sql("""
                        select a.display_name, a.student_number, a.email, b.address, a.language, a.password_set_at
                        from account a left join address_link b
                            on b.account_id = a.id and b.confirmed_at is not null and b.replaced_at is null
                        where\s""" + which)
                .param(value)
                .query((row, _) -> reader.read(
                        row,
                        new Mailboxes(
                                row.getString("display_name"),
                                row.getString("email"),
                                row.getString("address"),
                                Locale.of(row.getString("language")))))
                .optional();
    }
}
