package fr.rentree.account;

import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.University;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets new passwords, for every page on which one is chosen: {@link #choose} checks and hashes it, which takes its
 * time, {@link #set} stores it in the caller's transaction. The field that a page posts is {@value #FIELD}, and {@value
 * #AGAIN} against typing errors; {@link NewPasswordFields} draws them.
 */
@Component
public class NewPasswords {

    public static final String FIELD = "newPassword";
    public static final String AGAIN = "newPasswordAgain";

    /** The result of choosing a password. */
    public sealed interface Choice {

        /** It may be set. */
        record Good(NewPassword password) implements Choice {}

        /** @param problems with {@value #FIELD} or {@value #AGAIN}, each with what to do */
        record Bad(FormProblems problems) implements Choice {}
    }

    private static final String SET = """
            with before as (
                select id, password_hash is not null or password_version > 0 as changed from account where id = :account for no key update)
            update account a set password_hash = :hash, language = :language, password_set_at = :now,
                password_version = a.password_version + 1
            from before where a.id = before.id
            returning a.password_version as version, before.changed, a.student_number, a.display_name""";

    private final JdbcClient sql;
    private final PasswordLinkRows links;
    private final PasswordHashing passwords;
    private final CommonPasswords common;
    private final Sessions sessions;
    private final University university;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewPasswords(
            JdbcClient sql,
            PasswordLinkRows links,
            PasswordHashing passwords,
            CommonPasswords common,
            Sessions sessions,
            University university,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.links = links;
        this.passwords = passwords;
        this.common = common;
        this.sessions = sessions;
        this.university = university;
        this.events = events;
        this.clock = clock;
    }

    /** Checks what was typed for this account and hashes it, in turn with all who sign in; no transaction should be open. */
    public Choice choose(UUID account, String typed, String again) {
        var problems = check(account, typed, again);
        if (!problems.none()) return new Choice.Bad(problems);
        try {
            return new Choice.Good(new NewPassword(account, passwords.hash(PasswordHashing.normal(typed))));
        } catch (PasswordHashing.Busy e) {
            problems.add(FIELD, "account.password.busy");
            return new Choice.Bad(problems);
        }
    }

    private FormProblems check(UUID account, String typed, String again) {
        var problems = new FormProblems();
        PasswordRules.check(typed, ownWords(account), common::contains)
                .ifPresent(fault -> problems.add(FIELD, fault.key(), fault.bound()));
        if (problems.none() && !PasswordHashing.normal(again).equals(PasswordHashing.normal(typed)))
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
     * Stores it. Every session of the account ends, on all devices, and no link of « mot de passe oublié » is good any
     * more: whoever is to stay signed in on this browser is admitted anew by {@link SessionStart}, once this is committed.
     *
     * @param language of the mails to this person from now on
     */
    @Transactional
    public void set(NewPassword chosen, Locale language) {
        var now = clock.instant();
        var set = sql.sql(SET)
                .param("hash", chosen.hash())
                .param("language", language.getLanguage())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", chosen.account())
                .query((row, _) -> new Set(
                        new PasswordSet(chosen.account(), row.getInt("version"), row.getBoolean("changed")),
                        number(row.getString("student_number")),
                        row.getString("display_name")))
                .single();
        links.replaceUnused(chosen.account(), now);
        sessions.closeAll(chosen.account());
        events.publishEvent(set.event);
        events.publishEvent(new AuditEvent.Later(new AuditEvent(
                chosen.account(),
                set.name,
                set.event.changed() ? "password-changed" : "password-set",
                "account",
                chosen.account().toString(),
                set.student,
                Map.of(),
                now)));
    }

    private record Set(PasswordSet event, @Nullable StudentNumber student, String name) {}

    private static @Nullable StudentNumber number(@Nullable String written) {
        return written == null ? null : new StudentNumber(written);
    }
}
