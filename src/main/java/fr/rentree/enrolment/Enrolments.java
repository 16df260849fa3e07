package fr.rentree.enrolment;

import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Enrolment.Reopening;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.RegistryRows.ChangedEnrolment;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The actions of registry and institutes on the enrolments of the current campaign; the student's are in {@link
 * Dossiers}. Each takes effect only on the version that was on screen: later callers get {@link Changed}, and nothing
 * is overwritten.
 */
@Service
public class Enrolments {

    /** More time than this is given to nobody. */
    public static final Duration LONGEST_TIME = Duration.ofDays(366);

    /** So many names an event carries. */
    private static final int BATCH = 100;

    private final RegistryRows rows;
    private final Worklist worklist;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolments(
            RegistryRows rows,
            Worklist worklist,
            Dossiers dossiers,
            Campaigns campaigns,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.worklist = worklist;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An enrolment as it was on screen.
     *
     * @param version the last one finished
     */
    public record EnrolmentVersion(EnrolmentId id, State state, int version) {}

    /**
     * The result of validating many.
     *
     * @param toCheck left as they are, since something has to be looked at first
     * @param changed no longer what was on screen
     */
    public record Validation(int validated, int toCheck, int changed) {}

    /** One or many at once, all by one statement. What is still « à vérifier » is left as it is. */
    @Transactional
    public Validation validate(Collection<EnrolmentVersion> seen, Person registry) {
        only(registry);
        var now = clock.instant();
        var done = rows.validate(campaigns.current().year(), seen, now);
        int toCheck = done.size() == seen.size() ? 0 : rows.toCheck(seen);
        for (int i = 0; i < done.size(); i += BATCH) {
            var some = done.subList(i, Math.min(i + BATCH, done.size()));
            events.publishEvent(new EnrolmentsValidated(
                    some.stream().map(ChangedEnrolment::id).toList(), now));
        }
        for (var each : done)
            events.publishEvent(
                    new AuditEvent.Later(audited("enrolment-validated", each, version(each), registry, now)));
        return new Validation(done.size(), toCheck, seen.size() - done.size() - toCheck);
    }

    /** Cancels what was begun, in whatever state it was seen. */
    @Transactional
    public void cancel(EnrolmentVersion seen, CancellationReason why, Person registry) {
        only(registry);
        var now = clock.instant();
        cancelled(rows.cancel(campaigns.current().year(), seen, why, now), seen.state(), why, registry, now);
    }

    /** Cancels what was only offered: nobody can begin it any more. */
    @Transactional
    public EnrolmentId cancel(StudentNumber student, ProgrammeKey programme, CancellationReason why, Person registry) {
        only(registry);
        var now = clock.instant();
        var offer = worklist.offered(student, programme, registry);
        if (offer.id() != null) throw new Changed();
        var done = rows.cancelOffer(campaigns.current().year(), student, programme, why, now);
        return cancelled(done, State.OFFERED, why, registry, now).id();
    }

    private ChangedEnrolment cancelled(
            Optional<ChangedEnrolment> done, State from, CancellationReason why, Person registry, Instant now) {
        var it = done.orElseThrow(Changed::new);
        var detail = new HashMap<>(version(it));
        detail.put("from", from.name());
        detail.put("reason", why.reason().name());
        if (why.words() != null) detail.put("words", why.words());
        events.publishEvent(audited("enrolment-cancelled", it, detail, registry, now));
        events.publishEvent(new EnrolmentCancelled(it.id(), it.student(), now));
        return it;
    }

    /**
     * Gives a finished enrolment back to its student, who reads why and may finish it again until then, whatever the window
     * says. The proof issued before is superseded.
     */
    @Transactional
    public void reopen(EnrolmentVersion seen, String reason, Instant until, Person staff) {
        worklist.find(seen.id(), staff);
        var now = clock.instant();
        if (!CancellationReason.fits(reason) || !until.isAfter(now) || until.isAfter(now.plus(LONGEST_TIME)))
            throw new IllegalArgumentException("reopening");
        var done = rows.reopen(campaigns.current().year(), seen, new Reopening(staff.role(), reason, until), now)
                .orElseThrow(Changed::new);
        var detail = new HashMap<>(version(done));
        detail.put("reason", reason);
        detail.put("until", until.toString());
        events.publishEvent(audited("enrolment-reopened", done, detail, staff, now));
        events.publishEvent(new EnrolmentReopened(done.id(), done.version(), done.student(), now));
    }

    /**
     * Gives up a correction that staff asked for: what was finished before stands again, with its proof; what the student has
     * changed since is forgotten.
     */
    @Transactional
    public void restore(EnrolmentVersion seen, Person staff) {
        var student = worklist.find(seen.id(), staff).student().number();
        var now = clock.instant();
        if (seen.state() != State.STARTED || !dossiers.restore(seen, student)) throw new Changed();
        var done = new ChangedEnrolment(seen.id(), student, seen.version());
        events.publishEvent(audited("enrolment-restored", done, version(done), staff, now));
        events.publishEvent(new EnrolmentRestored(seen.id(), seen.version(), student, now));
    }

    /** These reasons why it is « à vérifier » were looked at. */
    @Transactional
    public void clear(EnrolmentVersion seen, Set<ReviewReason> looked, Person registry) {
        only(registry);
        var now = clock.instant();
        var done = rows.clear(campaigns.current().year(), seen, looked, now).orElseThrow(Changed::new);
        var detail = new HashMap<>(version(done));
        detail.put(
                "checks", new TreeSet<>(looked).stream().map(ReviewReason::name).collect(Collectors.joining(" ")));
        events.publishEvent(audited("enrolment-checked", done, detail, registry, now));
    }

    /** Those of these that there are, in whatever state they are now; for who is told of them by an event. */
    public List<WorklistItem> told(Collection<EnrolmentId> enrolments) {
        return worklist.told(enrolments);
    }

    private static void only(Person registry) {
        if (registry.role() != Role.REGISTRY) throw new AccessDeniedException("the registry's");
    }

    private static Map<String, String> version(ChangedEnrolment done) {
        return Map.of("version", Integer.toString(done.version()));
    }

    private static AuditEvent audited(
            String action, ChangedEnrolment done, Map<String, String> detail, Person staff, Instant now) {
        return new AuditEvent(
                staff.account(),
                staff.displayName(),
                action,
                "enrolment",
                done.id().toString(),
                done.student(),
                detail,
                now);
    }

    /** It is no longer as it was on screen: « Cette inscription a changé entre-temps ». */
    public static final class Changed extends RuntimeException {}
}
