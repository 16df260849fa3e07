package fr.rentree.password;

import fr.rentree.password.PasswordLink.State;
import fr.rentree.session.Secrets;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * « Forgotten password: link to the verified backup address, single use, 30 minutes » (product 6). Staff's links go to the
 * address that they sign in with.
 */
@Component
public class PasswordLinks {

    static final Duration VALID = Duration.ofMinutes(30);

    /**
     * How often a link is sent at most: the one before is good for longer, so that nobody who asks again and again keeps
     * the owner of the account out.
     */
    static final Duration BETWEEN = Duration.ofMinutes(10);

    /** How long an old link says what became of it. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final String PURPOSE = "password-link";

    private final PasswordLinkRows rows;
    private final NewPasswords passwords;
    private final Secrets secret;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordLinks(
            PasswordLinkRows rows,
            NewPasswords passwords,
            Secrets secret,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.secret = secret;
        this.events = events;
        this.clock = clock;
    }

    /** Sends a link, if there is such an account, it has a confirmed address and no link was sent just before. */
    @Transactional
    void ask(String email, Locale language) {
        var now = clock.instant();
        rows.hold(email).ifPresent(owner -> {
            if (owner.backup() == null || rows.askedSince(owner.account(), now.minus(BETWEEN))) return;
            var link = rows.insert(owner.account(), owner.backup(), language, now, now.plus(VALID));
            events.publishEvent(new PasswordLinkAsked(link));
        });
    }

    /** The recipient of a link. @param student because of whom; {@code null} for staff */
    public record Recipient(@Nullable StudentNumber student, String address) {}

    public Optional<Recipient> recipient(UUID link) {
        return rows.find(link).map(it -> new Recipient(it.owner().student(), it.address()));
    }

    /** So long a new backup address is young: a link that goes there is announced at the university's mailbox, too. */
    static final Duration YOUNG = Duration.ofDays(3);

    /** A link that went to a young backup address. @param email of the university @param since when the address is in force */
    public record Announcement(
            StudentNumber student, String email, String displayName, Locale language, Instant askedAt, Instant since) {}

    /** Empty where the link went to an address that has been in force for longer, or is that of staff. */
    public Optional<Announcement> announcement(UUID link) {
        return rows.announcement(link, YOUNG);
    }

    /** The content of the mail with a link. @param path of the page; nothing personal in it */
    public record Letter(Locale language, String displayName, String path, Instant expiresAt) {}

    /** Nothing once the link cannot be used. */
    public Optional<Letter> letter(UUID link) {
        return rows.find(link)
                .filter(it -> it.state(clock.instant()) == State.OPEN)
                .map(it -> new Letter(it.language(), it.owner().displayName(), path(it.id()), it.expiresAt()));
    }

    private String path(UUID link) {
        return ForgottenPage.PATH + "/" + link + "/" + secret.seal(PURPOSE, link.toString());
    }

    /** @param link nothing where the state is {@link State#UNKNOWN} */
    record Found(State state, @Nullable PasswordLink link) {}

    /** The link of this page, with what became of it. */
    Found find(String link, String seal) {
        return id(link).filter(id -> secret.sealed(PURPOSE, id.toString(), seal))
                .flatMap(rows::find)
                .map(it -> new Found(it.state(clock.instant()), it))
                .orElse(new Found(State.UNKNOWN, null));
    }

    /** Sets the password that was chosen by this link, once. @return whether it was this time */
    @Transactional
    boolean use(PasswordLink link, NewPassword chosen, Locale language) {
        rows.holdOwner(link.id());
        var open = rows.find(link.id())
                .filter(it -> it.state(clock.instant()) == State.OPEN)
                .isPresent();
        if (!open || !link.owner().account().equals(chosen.account())) return false;
        rows.use(link.id(), clock.instant());
        passwords.set(chosen, language);
        return true;
    }

    void purge() {
        rows.deleteBefore(clock.instant().minus(REMEMBERED));
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
