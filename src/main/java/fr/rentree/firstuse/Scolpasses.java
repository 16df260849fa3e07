package fr.rentree.firstuse;

import fr.rentree.account.StudentAccounts;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The provisional passwords: issued, replaced by newer ones, dead once used. A student has one at a time. */
@Component
public class Scolpasses {

    /** How long a dead one can still say why it is dead. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final ScolpassRows rows;
    private final StudentAccounts accounts;
    private final FirstUseSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scolpasses(
            ScolpassRows rows,
            StudentAccounts accounts,
            FirstUseSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** A new scol'pass. The only place where its code is ever known. */
    public record Issued(ScolpassCode code, Instant expiresAt) {}

    /**
     * Issues one for a student whose identifiers are lost: the account's old password is worth nothing from now on and
     * whoever is signed in with it is out.
     */
    @Transactional
    public Issued issueAfterLoss(StudentNumber student, ScolpassIssuer by) {
        accounts.withdraw(student);
        var code = issue(student, ScolpassCode.draw(), by);
        publish(by, "scolpass-issued", student.value(), student, Map.of());
        return code;
    }

    /** Issues this very one where the student has none and never had one; for the demo. */
    @Transactional
    void issueOnce(StudentNumber student, ScolpassCode code, ScolpassIssuer by) {
        if (accounts.hold(student).isPresent() && rows.of(student).isEmpty()) issue(student, code, by);
    }

    private Issued issue(StudentNumber student, ScolpassCode code, ScolpassIssuer by) {
        accounts.hold(student);
        return new Issued(code, issue(Map.of(student, code), by));
    }

    /**
     * Issues one for each of these students whose account has no password. Who holds one that can still be used keeps it,
     * unless it is to be replaced.
     *
     * @return in the order of the students
     */
    @Transactional
    Map<StudentNumber, Issued> issueForFirstUse(
            Collection<StudentNumber> students, boolean replace, ScolpassIssuer by) {
        var unused = accounts.holdWithoutPassword(students);
        var kept = replace ? java.util.Set.<StudentNumber>of() : rows.holders(students, now());
        var codes = new LinkedHashMap<StudentNumber, ScolpassCode>();
        for (var student : students)
            if (unused.contains(student) && !kept.contains(student)) codes.put(student, ScolpassCode.draw());
        var expires = issue(codes, by);
        var issued = new LinkedHashMap<StudentNumber, Issued>();
        codes.forEach((student, code) -> issued.put(student, new Issued(code, expires)));
        if (!codes.isEmpty())
            publish(by, "scolpasses-issued", "many", null, Map.of("number", Integer.toString(codes.size())));
        return issued;
    }

    private Instant issue(Map<StudentNumber, ScolpassCode> codes, ScolpassIssuer by) {
        var now = now();
        var expires = now.plus(settings.scolpassValid());
        rows.replace(new ArrayList<>(codes.keySet()), now);
        rows.insert(codes, now, expires, by.name());
        return expires;
    }

    /** A scol'pass that is being handed over. */
    public record Shown(StudentNumber student, Issued issued) {}

    /** The scol'pass that has this code, as long as it may be shown: for so long after it was issued. */
    public Optional<Shown> shown(StudentNumber student, ScolpassCode code, Duration time) {
        return rows.find(student, code)
                .filter(it -> state(it) == Scolpass.State.OPEN)
                .filter(it -> clock.instant().isBefore(it.issuedAt().plus(time)))
                .map(it -> new Shown(student, new Issued(code, it.expiresAt())));
    }

    /** The scol'pass that goes with this address, dead or alive; the same work where there is none. */
    Optional<Scolpass> find(String email, ScolpassCode code) {
        var owner = accounts.find(email).map(StudentAccounts.Owner::student);
        var student = owner.orElse(new StudentNumber("00000000"));
        return rows.find(student, code).filter(_ -> owner.isPresent());
    }

    Scolpass.State state(Scolpass scolpass) {
        return scolpass.state(clock.instant());
    }

    /** Whether this can still be used by somebody who holds its code. */
    boolean open(UUID id) {
        return rows.find(id).filter(it -> state(it) == Scolpass.State.OPEN).isPresent();
    }

    void purge() {
        rows.deleteExpired(clock.instant().minus(REMEMBERED));
    }

    private void publish(
            ScolpassIssuer by,
            String action,
            String subject,
            @Nullable StudentNumber student,
            Map<String, String> detail) {
        events.publishEvent(
                new AuditEvent(by.account(), by.name(), action, "scolpass", subject, student, detail, clock.instant()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
