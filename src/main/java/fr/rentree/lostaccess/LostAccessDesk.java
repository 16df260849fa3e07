package fr.rentree.lostaccess;

import fr.rentree.account.StudentAccounts;
import fr.rentree.firstuse.ScolpassCode;
import fr.rentree.firstuse.ScolpassIssuer;
import fr.rentree.firstuse.Scolpasses;
import fr.rentree.lostaccess.LostAccessRequest.State;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The staff's side of requests for lost identifiers: « the secretary checks the person, confirms, and the university
 * issues a new scol'pass - institute asks, registry or an automatic rule grants » (product 6).
 */
@Component
class LostAccessDesk {

    /** The most that one page lists. */
    static final int MOST_LISTED = 200;

    private final LostAccessRows rows;
    private final Scolpasses scolpasses;
    private final StudentAccounts accounts;
    private final LostAccessCandidates candidates;
    private final LostAccessSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LostAccessDesk(
            LostAccessRows rows,
            Scolpasses scolpasses,
            StudentAccounts accounts,
            LostAccessCandidates candidates,
            LostAccessSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.scolpasses = scolpasses;
        this.accounts = accounts;
        this.candidates = candidates;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** What waits for this person. */
    List<LostAccessRequest> waiting(Person staff) {
        return rows.waiting(staff.role() == Role.REGISTRY ? null : staff.institutes(), MOST_LISTED);
    }

    /** A request of this person's institutes. @throws NotFound for all others, as if there were none */
    LostAccessRequest find(UUID id, Person staff) {
        return mine(rows.find(id), staff);
    }

    private static LostAccessRequest mine(Optional<LostAccessRequest> request, Person staff) {
        return request.filter(it -> staff.role() == Role.REGISTRY
                        || it.typed().institute() != null
                                && staff.institutes().contains(it.typed().institute()))
                .orElseThrow(() -> new NotFound("request for lost identifiers"));
    }

    /** The scol'pass of this request, where its code is at hand: on the browser that has issued it a few minutes ago. */
    Optional<Scolpasses.Shown> shown(LostAccessRequest request, Optional<ScolpassCode> code) {
        var student = request.student();
        return student == null
                ? Optional.empty()
                : code.flatMap(it -> scolpasses.shown(student, it, HandoverCookie.SHOWN));
    }

    /** Whether a second person has to grant what this one confirms. */
    boolean toGrant(Person staff) {
        return settings.grant() == LostAccessSettings.Grant.REGISTRY && staff.role() != Role.REGISTRY;
    }

    /**
     * It is this student, as the person has made sure. Where nobody has to grant it, the scol'pass is issued at once.
     *
     * @return the scol'pass, if it was; nothing where the request is no longer open either
     * @throws NotFound where the student is none of those who may be recognised here, or has no account
     */
    @Transactional
    Optional<Scolpasses.Issued> confirm(
            UUID id, StudentNumber student, Collection<IdentityCheck> checked, Person staff) {
        var request = mine(rows.hold(id), staff);
        if (request.state() != State.OPEN) return Optional.empty();
        if (!candidates.allowed(student, request, staff)
                || accounts.find(student).isEmpty()) throw new NotFound("student");
        rows.confirm(id, student, checked, toGrant(staff) ? State.CONFIRMED : State.GRANTED);
        tell(staff, "lost-identifiers-confirmed", id, student, Map.of("checked", codes(checked)));
        return toGrant(staff) ? Optional.empty() : Optional.of(issue(id, student, staff));
    }

    private static String codes(Collection<IdentityCheck> checked) {
        return checked.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    /** The registry agrees; the scol'pass is issued when the institute hands it over. */
    @Transactional
    void grant(UUID id, Person staff) {
        var request = mine(rows.hold(id), staff);
        if (staff.role() != Role.REGISTRY || request.state() != State.CONFIRMED) return;
        rows.grant(id);
        tell(staff, "lost-identifiers-granted", id, request.student(), Map.of());
    }

    /** Issues the scol'pass that was granted. A settled request issues nothing more, whoever presses: see lost_request_settled. */
    @Transactional
    Optional<Scolpasses.Issued> issue(UUID id, Person staff) {
        var request = mine(rows.hold(id), staff);
        var student = request.student();
        if (student == null || request.state() != State.GRANTED) return Optional.empty();
        return Optional.of(issue(id, student, staff));
    }

    private Scolpasses.Issued issue(UUID id, StudentNumber student, Person staff) {
        var issued = scolpasses.issueAfterLoss(student, ScolpassIssuer.of(staff));
        rows.issued(id, clock.instant());
        events.publishEvent(new LostAccessIssued(id, student));
        return issued;
    }

    /** Refuses, with a reason that the person reads. */
    @Transactional
    void refuse(UUID id, String reason, Person staff) {
        var request = mine(rows.hold(id), staff);
        if (!request.open()) return;
        rows.refuse(id, reason, clock.instant());
        tell(staff, "lost-identifiers-refused", id, null, Map.of());
        events.publishEvent(new LostAccessRefused(id));
    }

    private void tell(
            Person staff, String action, UUID id, @Nullable StudentNumber student, Map<String, String> detail) {
        events.publishEvent(new AuditEvent(
                staff.account(),
                staff.displayName(),
                action,
                "lost-request",
                id.toString(),
                student,
                detail,
                clock.instant()));
    }
}
