package fr.rentree.password;

import fr.rentree.account.AccountMailboxes;
import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private final AccountMailboxes mailboxes;

    PasswordNotices(AccountMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** Nothing where no password was set since we note it, or the account is gone. */
    public Optional<Notice> of(UUID account) {
        return mailboxes
                .passwordOwner(account)
                .map(it -> new Notice(
                        it.to().displayName(),
                        it.student(),
                        it.to().email(),
                        it.to().backup(),
                        it.to().language(),
                        it.setAt()));
    }
}
