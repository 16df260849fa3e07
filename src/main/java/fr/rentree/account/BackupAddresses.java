package fr.rentree.account;

import fr.rentree.account.AddressLink.State;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal addresses of students, which are also their backup addresses: confirmed by a link that is valid 24 hours. One
 * address an account is in force, the one confirmed last; it stays so until another one is confirmed or it is taken back.
 */
@Component
public class BackupAddresses {

    /** How long an old link says what became of it. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final AddressLinkRows rows;
    private final ConfirmLink links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BackupAddresses(AddressLinkRows rows, ConfirmLink links, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The state of an address.
     *
     * @param linkOpen whether a link that was sent there can still be used
     * @param nextLink when another link can be sent; {@code null} = now
     */
    public record Standing(
            boolean confirmed, boolean linkOpen, @Nullable Instant nextLink) {}

    /** The content of the mail with a link. @param path of the page that confirms; nothing personal in it */
    public record Letter(Locale language, String path, Instant expiresAt) {}

    /**
     * Asks for this address to be confirmed, in the caller's transaction; links to other addresses end. Nothing is sent where
     * it is confirmed or a link is on its way already, nor to who has no account, nor too often.
     */
    @Transactional
    public void ask(StudentNumber student, String address, Locale language) {
        var now = clock.instant();
        rows.hold(student).ifPresent(account -> {
            rows.replaceUnconfirmed(account, address, now);
            var sent = rows.of(student, now);
            if (!sent.open(address, now)) send(account, address, language, sent, now);
        });
    }

    /**
     * The student asks for one more link to the same address.
     *
     * @return whether one is sent; it is not where the address is confirmed, or too many were
     */
    @Transactional
    public boolean askAgain(StudentNumber student, String address, Locale language) {
        var now = clock.instant();
        return rows.hold(student)
                .filter(account -> {
                    rows.replaceUnconfirmed(account, address, now);
                    return send(account, address, language, rows.of(student, now), now);
                })
                .isPresent();
    }

    private boolean send(UUID account, String address, Locale language, AddressLinks sent, Instant now) {
        if (sent.confirmed(address) || sent.nextAfter(now).isPresent()) return false;
        events.publishEvent(new BackupAddressAsked(rows.insert(account, address, language, now)));
        return true;
    }

    /** The student has no other address than those that the university knows: links end, and nothing is in force. */
    @Transactional
    public void takeBack(StudentNumber student) {
        rows.hold(student).ifPresent(account -> {
            if (rows.replaceAll(account, clock.instant())) tell("backup-address-removed", student, Map.of());
        });
    }

    private void tell(String action, StudentNumber student, Map<String, String> detail) {
        var what = new AuditEvent(
                null, student.value(), action, "account", student.value(), student, detail, clock.instant());
        events.publishEvent(new AuditEvent.Later(what));
    }

    /** The students who have confirmed this address, in whatever letters it is written. */
    public Set<StudentNumber> holders(String address) {
        return rows.holders(address);
    }

    /** Whether this address of this student is confirmed and in force. */
    public boolean confirmed(StudentNumber student, String address) {
        return rows.of(student, clock.instant()).confirmed(address);
    }

    /** The address that a link was sent to which can still be used: nobody has pressed it yet. */
    public Optional<String> unconfirmed(StudentNumber student) {
        var now = clock.instant();
        return rows.of(student, now).latestFirst().stream()
                .filter(it -> it.open(now))
                .map(AddressLink::address)
                .findFirst();
    }

    public Standing standing(StudentNumber student, String address) {
        var now = clock.instant();
        var sent = rows.of(student, now);
        return new Standing(
                sent.confirmed(address),
                sent.open(address, now),
                sent.nextAfter(now).orElse(null));
    }

    /** What to write to the address of this link; nothing once the link cannot be used. */
    public Optional<Letter> letter(UUID link) {
        return rows.find(link)
                .filter(it -> it.open(clock.instant()))
                .map(it -> new Letter(it.language(), links.path(it.id()), it.expiresAt()));
    }

    /** The moment at which another address replaced this link's. */
    public record Farewell(Locale language, Instant at) {}

    /** What to write to an address that is in force no more; nothing where it is again. */
    public Optional<Farewell> farewell(UUID link) {
        return rows.find(link)
                .flatMap(it -> Optional.ofNullable(it.replacedAt()).map(at -> new Farewell(it.language(), at)));
    }

    /** The recipient of a link. */
    public record Recipient(StudentNumber student, String address) {}

    /** The address that a link was sent to. */
    public Optional<Recipient> recipient(UUID link) {
        return rows.recipient(link);
    }

    /** @param address masked; empty where the link is unknown */
    record Found(State state, String address) {
        static final Found NOTHING = new Found(State.UNKNOWN, "");
    }

    /** The link of this page, with what became of it. */
    Found find(UUID link, String seal) {
        var known = links.ours(link, seal) ? rows.find(link) : Optional.<AddressLink>empty();
        var now = clock.instant();
        return known.map(it -> new Found(rows.beside(link, now).stateOf(it, now), it.masked()))
                .orElse(Found.NOTHING);
    }

    /** « Confirmer cette adresse »: has an effect once, and only while the link is open. */
    @Transactional
    void confirm(UUID link, String seal) {
        if (!links.ours(link, seal)) return;
        rows.holdOwner(link).ifPresent(student -> {
            if (find(link, seal).state() != State.OPEN) return;
            var former = rows.replaceOthers(link, clock.instant());
            rows.confirm(link, clock.instant());
            former.ifPresent(it -> events.publishEvent(new BackupAddressReplaced(it)));
            events.publishEvent(new BackupAddressConfirmed(student));
            rows.find(link).ifPresent(it -> tell("backup-address-confirmed", student, Map.of("address", it.masked())));
        });
    }

    void purge() {
        rows.deleteBefore(clock.instant().minus(REMEMBERED));
    }
}
