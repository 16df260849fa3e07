package fr.rentree.password;

import fr.rentree.account.Accounts;
import fr.rentree.session.Sessions;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.University;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
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

    private final Accounts accounts;
    private final PasswordLinkRows links;
    private final PasswordHashing passwords;
    private final CommonPasswords common;
    private final Sessions sessions;
    private final University university;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewPasswords(
            Accounts accounts,
            PasswordLinkRows links,
            PasswordHashing passwords,
            CommonPasswords common,
            Sessions sessions,
            University university,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
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
            problems.add(FIELD, "password.choose.busy");
            return new Choice.Bad(problems);
        }
    }

    private FormProblems check(UUID account, String typed, String again) {
        var problems = new FormProblems();
        var words = Stream.concat(accounts.ownWords(account).stream(), Stream.of(university.name()))
                .toList();
        PasswordRules.check(typed, words, common::contains)
                .ifPresent(fault -> problems.add(FIELD, fault.key(), fault.bound()));
        if (problems.none() && !PasswordHashing.normal(again).equals(PasswordHashing.normal(typed)))
            problems.add(AGAIN, "password.choose.differs");
        return problems;
    }

    /**
     * Stores it. Every session of the account ends, on all devices, and no link of « mot de passe oublié » is good any
     * more: whoever is to stay signed in on this browser is admitted anew by {@code SessionStart}, once this is committed.
     *
     * @param language of the mails to this person from now on
     */
    @Transactional
    public void set(NewPassword chosen, Locale language) {
        var now = clock.instant();
        var set = accounts.setPassword(chosen.account(), chosen.hash(), language, now);
        links.replaceUnused(chosen.account(), now);
        sessions.closeAll(chosen.account());
        events.publishEvent(new PasswordSet(chosen.account(), set.version(), set.changed()));
        events.publishEvent(new AuditEvent.Later(new AuditEvent(
                chosen.account(),
                set.displayName(),
                set.changed() ? "password-changed" : "password-set",
                "account",
                chosen.account().toString(),
                set.student(),
                Map.of(),
                now)));
    }
}
