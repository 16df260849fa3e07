package fr.rentree.account;

import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.session.Sessions;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.Blanks;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts one by one, for who administers them: finds and changes them. Each change ends the account's sessions everywhere, is
 * audited and told to its owner; nobody changes the own rights, and one administrator is always left.
 */
@Component
public class AccountAdministration {

    /** How many staff accounts a page shows. */
    public static final int PAGE = 200;

    /** The result of a change. */
    public enum Outcome {
        DONE,
        /** It is so already. */
        NOTHING,
        /** Somebody else changed the account meanwhile. */
        STALE,
        /** Nobody could administer any more. */
        LAST_ADMINISTRATOR,
        /** One's own account is another administrator's matter. */
        OWN,
        MISSING
    }

    private final AccountRows rows;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountAdministration(AccountRows rows, Sessions sessions, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Account> find(UUID id) {
        return rows.find(id, clock.instant());
    }

    /** @param typed a student number or an address, as typed */
    public Optional<Account> findStudent(String typed) {
        return Blanks.only(typed) || typed.indexOf('\0') >= 0
                ? Optional.empty()
                : rows.findStudent(Blanks.strip(typed), clock.instant());
    }

    /** The staff account of this address. */
    public Optional<Account> findStaff(String email) {
        return rows.findStaff(email, clock.instant());
    }

    /** @param text part of a name or an address, as typed. @param page 1, 2, … */
    public List<Account> staff(String text, @Nullable Role role, int page) {
        return rows.staff(normal(text), name(role), (page - 1) * PAGE, PAGE, clock.instant());
    }

    public int countStaff(String text, @Nullable Role role) {
        return rows.countStaff(normal(text), name(role));
    }

    /** Opens an account that nobody signs in with before {@link #accepted}; nothing where the address has one already. */
    @Transactional
    public Optional<UUID> invite(
            @Nullable Person actor, String email, String displayName, Role role, Set<String> institutes) {
        var opened = rows.invite(Accounts.normal(email), displayName, role, institutes);
        opened.ifPresent(id -> audit(actor, "account-invited", get(id), rights(role, institutes)));
        return opened;
    }

    /** The invitation was accepted. @return whether the account was waiting for that */
    @Transactional
    public boolean accepted(UUID id) {
        if (!rows.accept(id)) return false;
        var account = get(id);
        events.publishEvent(new AuditEvent(
                id,
                account.displayName(),
                "invitation-accepted",
                "account",
                id.toString(),
                null,
                Map.of(),
                clock.instant()));
        return true;
    }

    /** Another link goes out to who waits. */
    @Transactional
    public void invitedAgain(@Nullable Person actor, UUID id) {
        audit(actor, "invitation-sent-again", get(id), Map.of());
    }

    /** The invitation is taken back, and the account with it. */
    @Transactional
    public boolean withdraw(Person actor, UUID id) {
        var account = find(id);
        if (account.isEmpty() || !rows.deleteInvited(id)) return false;
        audit(actor, "invitation-withdrawn", account.get(), Map.of());
        return true;
    }

    /** @param institutes for secretaries; of no account for anybody else */
    @Transactional
    public Outcome rights(Person actor, UUID id, int version, Role role, Set<String> institutes) {
        var scope = role == Role.SECRETARY ? institutes : Set.<String>of();
        var before = find(id).filter(it -> it.student() == null);
        if (before.isEmpty() || role == Role.STUDENT) return Outcome.MISSING;
        if (before.get().role() == role && before.get().institutes().equals(scope)) return Outcome.NOTHING;
        if (role != Role.ADMIN && last(before.get())) return Outcome.LAST_ADMINISTRATOR;
        if (own(actor, id)) return Outcome.OWN;
        if (!rows.changeRights(id, version, role, scope)) return Outcome.STALE;
        done(actor, "rights-changed", before.get(), rights(role, scope));
        return Outcome.DONE;
    }

    @Transactional
    public Outcome disable(Person actor, UUID id, int version, boolean disabled) {
        var before = find(id).orElse(null);
        if (before == null) return Outcome.MISSING;
        if (before.disabled() == disabled) return Outcome.NOTHING;
        if (disabled && last(before)) return Outcome.LAST_ADMINISTRATOR;
        if (own(actor, id)) return Outcome.OWN;
        if (!rows.changeDisabled(id, version, disabled)) return Outcome.STALE;
        done(actor, disabled ? "account-disabled" : "account-enabled", before, Map.of());
        return Outcome.DONE;
    }

    /** Signs the account out on all devices. */
    @Transactional
    public Outcome endSessions(Person actor, UUID id) {
        var account = find(id);
        account.ifPresent(it -> done(actor, "sessions-ended", it, Map.of()));
        return account.isPresent() ? Outcome.DONE : Outcome.MISSING;
    }

    /** The account has no second factor any more: module secondfactor has taken away those that it had. */
    @Transactional
    public Outcome secondFactorReset(Person actor, UUID id) {
        var account = find(id);
        if (account.isEmpty()) return Outcome.MISSING;
        if (own(actor, id)) return Outcome.OWN;
        rows.changeSecondFactor(id, false);
        done(actor, "second-factor-reset", account.get(), Map.of());
        return Outcome.DONE;
    }

    /** Somebody has changed the own second factors. @param what a code. @param hasOne whether there is one now */
    @Transactional
    public void secondFactor(Person person, String what, boolean hasOne) {
        rows.changeSecondFactor(person.account(), hasOne);
        audit(person, what, get(person.account()), Map.of());
        events.publishEvent(new AccountChanged(person.account(), what, clock.instant()));
    }

    private void done(Person actor, String what, Account account, Map<String, String> detail) {
        sessions.closeAll(account.id());
        audit(actor, what, account, detail);
        if (!account.invited()) events.publishEvent(new AccountChanged(account.id(), what, clock.instant()));
    }

    private void audit(@Nullable Person actor, String what, Account account, Map<String, String> detail) {
        events.publishEvent(new AuditEvent(
                actor == null ? null : actor.account(),
                actor == null ? "invite-admin" : actor.displayName(),
                what,
                "account",
                account.id().toString(),
                account.student(),
                detail,
                clock.instant()));
    }

    private Account get(UUID id) {
        return find(id).orElseThrow();
    }

    private static boolean own(Person actor, UUID id) {
        return actor.account().equals(id);
    }

    /** Held until the end: of two who take the rights of one another, the second is refused. */
    private boolean last(Account account) {
        return account.role() == Role.ADMIN
                && !account.invited()
                && rows.holdAdministrators().equals(Set.of(account.id()));
    }

    private static Map<String, String> rights(Role role, Collection<String> institutes) {
        return Map.of("role", role.name(), "institutes", String.join(" ", new TreeSet<>(institutes)));
    }

    private static String normal(String text) {
        return Blanks.strip(text.replace("\0", "")).toLowerCase(Locale.FRENCH);
    }

    private static String name(@Nullable Role role) {
        return role == null ? "" : role.name();
    }
}
