package fr.rentree.account;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recipients and the words of « your password was changed ». */
@Component
public class PasswordNotices {

    /**
     * @param student {@code null} for staff
     * @param backup a student's confirmed address; {@code null} where there is none
     */
    public record Notice(
            String displayName,
            @Nullable StudentNumber student,
            String email,
            @Nullable String backup,
            Locale language,
            Instant setAt) {}

    private final JdbcClient sql;

    PasswordNotices(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nothing where no password was set since we note it, or the account is gone. */
    public Optional<Notice> of(UUID account) {
        return sql.sql("""
                        select a.display_name, a.student_number, a.email, b.address, a.language, a.password_set_at
                        from account a left join address_link b
                            on b.account_id = a.id and b.confirmed_at is not null and b.replaced_at is null
                        where a.id = ? and a.password_set_at is not null""")
                .param(account)
                .query((row, _) -> new Notice(
                        row.getString("display_name"),
                        number(row.getString("student_number")),
                        row.getString("email"),
                        row.getString("address"),
                        Locale.of(row.getString("language")),
                        row.getObject("password_set_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static @Nullable StudentNumber number(@Nullable String written) {
        return written == null ? null : new StudentNumber(written);
    }
}
