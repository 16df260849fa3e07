package fr.rentree.administration;

import fr.rentree.account.Account;
import fr.rentree.account.AccountAdministration;
import fr.rentree.administration.Invitation.State;
import fr.rentree.password.NewPassword;
import fr.rentree.password.NewPasswords;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.session.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff come in by invitation: an account that nobody signs in with, and a link by which its owner chooses the password. The
 * link is good once and for seven days.
 */
@Component
public class Invitations {

    private static final String PURPOSE = "invitation";

    private final InvitationRows rows;
    private final AccountAdministration accounts;
    private final NewPasswords passwords;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationRows rows,
            AccountAdministration accounts,
            NewPasswords passwords,
            Secrets secrets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /** The person invited. @param institutes of a secretary; empty for everybody else */
    record Guest(String email, String displayName, Role role, Set<String> institutes, Locale language) {}

    /** The content of the mail. @param path of the page that accepts; nothing personal in it */
    public record Letter(String email, Locale language, String invitedBy, Role role, String path, Instant expiresAt) {}

    /** The invitation behind a link. @param guest the account that waits; {@code null} where nothing does any more */
    record Found(State state, @Nullable Account guest) {
        static final Found NOTHING = new Found(State.UNKNOWN, null);
    }

    /**
     * @param by nobody: a command of the server's own
     * @return the account; nothing where this address has one already
     */
    @Transactional
    public Optional<UUID> invite(@Nullable Person by, Guest guest) {
        var account = accounts.invite(by, guest.email(), guest.displayName(), guest.role(), guest.institutes());
        account.ifPresent(id -> send(id, by, guest.language()));
        return account;
    }

    /** One more link, and the one before is worth nothing. @return whether the account still waits */
    @Transactional
    public boolean again(@Nullable Person by, UUID account) {
        var before = rows.waiting(account);
        if (before.isEmpty()) return false;
        rows.replace(account, clock.instant());
        accounts.invitedAgain(by, account);
        send(account, by, before.get().language());
        return true;
    }

    @Transactional
    public boolean withdraw(Person by, UUID account) {
        rows.withdraw(account, clock.instant());
        return accounts.withdraw(by, account);
    }

    private void send(UUID account, @Nullable Person by, Locale language) {
        var id = rows.insert(account, by == null ? "Rentrée" : by.displayName(), language, clock.instant());
        events.publishEvent(new StaffInvited(id));
    }

    /** What to write; nothing once the link cannot be used. */
    public Optional<Letter> letter(UUID invitation) {
        return rows.find(invitation)
                .filter(it -> it.state(clock.instant()) == State.OPEN)
                .flatMap(it -> accounts.find(it.account()).map(account -> letter(it, account)));
    }

    /** The link that waits for this account's owner, if it can still be used. */
    Optional<Letter> waiting(UUID account) {
        return rows.waiting(account).flatMap(it -> letter(it.id()));
    }

    private Letter letter(Invitation it, Account account) {
        return new Letter(
                account.email(), it.language(), it.invitedBy(), account.role(), path(it.id()), it.expiresAt());
    }

    private String path(UUID link) {
        return InvitationPage.PATH + "/" + link + "/" + secrets.seal(PURPOSE, link.toString());
    }

    Found find(UUID link, String seal) {
        return secrets.sealed(PURPOSE, link.toString(), seal)
                ? rows.find(link).map(this::found).orElse(Found.NOTHING)
                : Found.NOTHING;
    }

    private Found found(Invitation it) {
        var guest = accounts.find(it.account()).filter(account -> account.invited() && !account.disabled());
        var state = it.state(clock.instant());
        return new Found(state == State.OPEN && guest.isEmpty() ? State.WITHDRAWN : state, guest.orElse(null));
    }

    /** @return whether it was the first to, and in time */
    @Transactional
    boolean accept(UUID link, NewPassword chosen, Locale language) {
        var it = rows.hold(link).filter(found -> found.state(clock.instant()) == State.OPEN);
        if (it.isEmpty() || !accounts.accepted(it.get().account())) return false;
        rows.accept(link, clock.instant());
        passwords.set(chosen, language);
        return true;
    }
}
