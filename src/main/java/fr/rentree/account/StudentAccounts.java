package fr.rentree.account;

import fr.rentree.session.Sessions;
import fr.rentree.shared.StudentNumber;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Students' built-in accounts, for who brings them into use or takes them out of it. */
@Component
public class StudentAccounts {

    /** An account that is not disabled. @param email its sign-in name */
    public record Owner(UUID account, StudentNumber student, String email, String displayName) {}

    private static final String FIND = "select id as account, student_number as student, email, display_name"
            + " from account where student_number is not null and not disabled and ";

    private final JdbcClient sql;
    private final Sessions sessions;

    StudentAccounts(JdbcClient sql, Sessions sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    /** Whose address this is, in whatever letters it is written. */
    public Optional<Owner> find(String email) {
        return find("email = ?", email.indexOf('\0') < 0 ? Accounts.normal(email) : "");
    }

    public Optional<Owner> find(StudentNumber student) {
        return find("student_number = ?", student.value());
    }

    /** The same, held until the transaction ends: what is decided on an account is decided one after the other. */
    public Optional<Owner> hold(StudentNumber student) {
        return find("student_number = ? for no key update", student.value());
    }

    private Optional<Owner> find(String condition, String value) {
        return sql.sql(FIND + condition)
                .param(value)
                .query((row, _) -> new Owner(
                        row.getObject("account", UUID.class),
                        new StudentNumber(row.getString("student")),
                        row.getString("email"),
                        row.getString("display_name")))
                .optional();
    }

    /** Finds and locks those of these students' accounts that have no password: never used, or out of use. */
    public Set<StudentNumber> holdWithoutPassword(Collection<StudentNumber> students) {
        var numbers = students.stream().map(StudentNumber::value).toArray(String[]::new);
        return sql.sql("select student_number from account where student_number = any (?::text[])"
                        + " and password_hash is null and not disabled order by student_number for no key update")
                .param(numbers)
                .query((row, _) -> new StudentNumber(row.getString(1)))
                .set();
    }

    /** Takes an account out of use: nobody signs in with its old password, and whoever is signed in is out. */
    @Transactional
    public void withdraw(StudentNumber student) {
        sql.sql("update account set password_hash = null where student_number = ?")
                .param(student.value())
                .update();
        find(student).ifPresent(owner -> sessions.closeAll(owner.account()));
    }
}
