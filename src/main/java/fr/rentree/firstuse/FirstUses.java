package fr.rentree.firstuse;

import static java.util.Objects.requireNonNull;

import fr.rentree.account.BackupAddresses;
import fr.rentree.account.StudentAccounts;
import fr.rentree.account.StudentAccounts.Owner;
import fr.rentree.enrolment.Approvals;
import fr.rentree.password.NewPassword;
import fr.rentree.password.NewPasswords;
import fr.rentree.session.RandomToken;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.Students;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first use of an account, one verb a page. */
@Component
class FirstUses {

    /** How long a second press of the last button still finds its work done. */
    private static final Duration DOUBLE_PRESS = Duration.ofMinutes(2);

    private final FirstUseRows rows;
    private final ScolpassRows scolpasses;
    private final StudentAccounts accounts;
    private final Students students;
    private final BackupAddresses addresses;
    private final Approvals approvals;
    private final NewPasswords passwords;
    private final FirstUseSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstUses(
            FirstUseRows rows,
            ScolpassRows scolpasses,
            StudentAccounts accounts,
            Students students,
            BackupAddresses addresses,
            Approvals approvals,
            NewPasswords passwords,
            FirstUseSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.scolpasses = scolpasses;
        this.accounts = accounts;
        this.students = students;
        this.addresses = addresses;
        this.approvals = approvals;
        this.passwords = passwords;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Begins, with a scol'pass that is open. @return the token for the cookie */
    @Transactional
    String begin(Scolpass scolpass) {
        var token = RandomToken.draw();
        rows.begin(scolpass.id(), RandomToken.hash(token), until());
        return token;
    }

    /** What this token stands for; it may be expired. Nothing once a newer scol'pass was issued. */
    Optional<FirstUse> find(String token) {
        return rows.find(RandomToken.hash(token)).filter(it -> it.doneAt() == null ? open(it) : justDone(it));
    }

    private boolean open(FirstUse use) {
        return scolpasses.find(use.scolpass()).filter(this::usable).isPresent();
    }

    private boolean usable(Scolpass scolpass) {
        return scolpass.state(now()) == Scolpass.State.OPEN;
    }

    private boolean justDone(FirstUse use) {
        return now().isBefore(requireNonNull(use.doneAt()).plus(DOUBLE_PRESS));
    }

    boolean expired(FirstUse use) {
        return use.expired(now());
    }

    /** Where somebody stands. */
    FirstUseStep step(FirstUse use) {
        if (!use.verified()) return FirstUseStep.IDENTITY;
        if (use.address() == null) return FirstUseStep.ADDRESS;
        return approvals.toAnswer(use.student()).isEmpty() ? FirstUseStep.PASSWORD : FirstUseStep.CHARTER;
    }

    /** Whether number and birth date, as far as it is known, are those of the scol'pass's student; which of them is wrong nobody learns. */
    boolean identify(FirstUse use, String number, BirthDate born) {
        var known = students.find(use.student())
                .filter(it ->
                        it.number().value().equals(number) && it.birthDate().confirmedBy(born));
        if (known.isPresent()) rows.verified(use.scolpass(), until());
        return known.isPresent();
    }

    /** Remembers the backup address and has a link sent there; another one before it, mistyped, takes no link any more. */
    @Transactional
    void give(FirstUse use, String address, Locale language) {
        rows.address(use.scolpass(), address, until());
        addresses.ask(use.student(), address, language);
    }

    /** Keeps what was typed too late, for the next time. */
    void keep(FirstUse use, String address) {
        rows.address(use.scolpass(), address, use.expiresAt());
    }

    @Transactional
    void agree(FirstUse use) {
        approvals.agree(use.student(), approvals.toAnswer(use.student()));
        rows.goOn(use.scolpass(), until());
    }

    /**
     * The password is set, the scol'pass dead and every older session over. A second press finds it done.
     *
     * @return whether the scol'pass could still be used
     */
    @Transactional
    boolean finish(FirstUse use, NewPassword password, Locale language) {
        var owner = accounts.hold(use.student());
        var now = rows.hold(use.scolpass());
        if (owner.isEmpty() || now.isEmpty()) return false;
        if (now.get().doneAt() != null) return true;
        if (!open(use)) return false;
        passwords.set(password, language);
        scolpasses.use(use.scolpass(), now());
        rows.done(use.scolpass(), now());
        tell(owner.get());
        return true;
    }

    private void tell(Owner owner) {
        events.publishEvent(new AuditEvent(
                owner.account(),
                owner.displayName(),
                "account-first-used",
                "account",
                owner.account().toString(),
                owner.student(),
                Map.of(),
                now()));
    }

    Owner owner(StudentNumber student) {
        return accounts.find(student).orElseThrow(FirstUseOver::new);
    }

    private Instant until() {
        return now().plus(settings.pause());
    }

    private Instant now() {
        return clock.instant();
    }
}
