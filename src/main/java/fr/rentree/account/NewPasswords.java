package fr.rentree.account;

import fr.rentree.shared.Problems;
import fr.rentree.shared.University;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a password comes to an account, at whatever page it is chosen: {@link #choose} checks and hashes it, which takes its
 * time, {@link #set} stores it in the caller's transaction. The field that a page posts is {@value #FIELD}, and
 * {@value #AGAIN} against typing errors; {@link NewPasswordFields} draws them.
 */
@Component
public class NewPasswords {

    public static final String FIELD = "newPassword";
    public static final String AGAIN = "newPasswordAgain";

    /** What became of a choice. */
    public sealed interface Choice {

        /** It may be set. */
        record Good(NewPassword password) implements Choice {}

        /** @param problems with {@value #FIELD} or {@value #AGAIN}, each with what to do */
        record Bad(Problems problems) implements Choice {}
    }

    private final JdbcClient sql;
    private final Passwords passwords;
    private final CommonPasswords common;
    private final Sessions sessions;
    private final University university;
    private final ApplicationEventPublisher events;

    NewPasswords(
            JdbcClient sql,
            Passwords passwords,
            CommonPasswords common,
            Sessions sessions,
            University university,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.passwords = passwords;
        this.common = common;
        this.sessions = sessions;
        this.university = university;
        this.events = events;
    }

    /** Checks what was typed for this account and hashes it, in turn with all who sign in; no transaction should be open. */
    public Choice choose(UUID account, String typed, String again) {
        var problems = check(account, typed, again);
        if (!problems.none()) return new Choice.Bad(problems);
        try {
            return new Choice.Good(new NewPassword(account, passwords.hash(Passwords.normal(typed))));
        } catch (Passwords.Busy e) {
            problems.add(FIELD, "account.password.busy");
            return new Choice.Bad(problems);
        }
    }

    private Problems check(UUID account, String typed, String again) {
        var problems = new Problems();
        PasswordRules.check(typed, ownWords(account), common::contains)
                .ifPresent(fault -> problems.add(FIELD, fault.key(), fault.bound()));
        if (problems.none() && !Passwords.normal(again).equals(Passwords.normal(typed)))
            problems.add(AGAIN, "account.password.differs");
        return problems;
    }

    private List<String> ownWords(UUID account) {
        return sql.sql("select email, display_name, coalesce(student_number, '-') from account where id = ?")
                .param(account)
                .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3), university.name()))
                .single();
    }

    /**
     * Stores it. Every session of the account ends, on all devices: whoever is to stay signed in on this browser is
     * admitted anew by {@link Admission}, once this is committed.
     *
     * @param language of the mails that tell of it
     */
    @Transactional
    public void set(NewPassword chosen, Locale language) {
        var before = sql.sql("select password_hash is not null from account where id = ? for no key update")
                .param(chosen.account())
                .query(Boolean.class)
                .single();
        sql.sql("update account set password_hash = ? where id = ?")
                .params(chosen.hash(), chosen.account())
                .update();
        sessions.closeAll(chosen.account());
        events.publishEvent(new PasswordSet(UUID.randomUUID(), chosen.account(), language, before));
    }
}
