package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.cvec.CvecRegister;
import fr.rentree.enrolment.DossierRows.Done;
import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.enrolment.Programmes.Chosen;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.reference.References;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.University;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that can be done with a student's re-enrolment. A {@link Journey} is read once; what is done with it is one
 * statement that holds only if nothing has changed in between, else {@link Outdated}.
 */
@Service
public class Dossiers {

    private final DossierRows rows;
    private final SnapshotRows snapshots;
    private final Campaigns campaigns;
    private final Institutes institutes;
    private final References references;
    private final University university;
    private final CvecRegister register;
    private final PersonalEmails emails;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dossiers(
            DossierRows rows,
            SnapshotRows snapshots,
            Campaigns campaigns,
            Institutes institutes,
            References references,
            University university,
            CvecRegister register,
            PersonalEmails emails,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.campaigns = campaigns;
        this.institutes = institutes;
        this.references = references;
        this.university = university;
        this.register = register;
        this.emails = emails;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Where this student stands in the current campaign. */
    public Journey way(StudentNumber student) {
        Campaign campaign = campaigns.current();
        var dossier = rows.find(campaign.year(), student, campaigns.years())
                .orElseThrow(() -> new NotFound("student without record"));
        var now = clock.instant();
        var programmes = Programmes.of(dossier, campaign, institutes, now);
        return new Journey(dossier, new EnrolmentFacts(programmes, campaign, references, university, now));
    }

    /** The first « Continuer »: the dossier begins and, where there is one offer only, so does its enrolment. */
    public void begin(Journey journey) {
        if (journey.dossier().begun()) return;
        var programmes = journey.programmes();
        var one = programmes.offers().size() == 1 ? keys(programmes.choosable()) : Set.<ProgrammeKey>of();
        if (!rows.begin(journey.dossier(), journey.dossier().draft().informedAt(journey.now()), one, journey.now()))
            held(again(journey).dossier().begun());
    }

    /** Takes exactly these programmes among those that can be chosen; what was finished once is not taken back. */
    public void choose(Journey journey, Set<ProgrammeKey> programmes) {
        if (programmes.isEmpty() || !keys(journey.programmes().choosable()).containsAll(programmes))
            throw new IllegalArgumentException("not offered");
        held(rows.choose(
                journey.dossier(), journey.dossier().draft().chosenAt(journey.now()), programmes, journey.now()));
    }

    /** Keeps what was typed, right or not: it counts once its form is sent. */
    public void keep(Journey before, Journey typed) {
        held(!before.dossier().started().isEmpty());
        if (!before.programmes().open()) throw new Closed();
        held(rows.save(before.dossier(), typed.dossier().draft(), before.now()));
    }

    /**
     * Saves the form of a step that was sent and is right, and does what follows from it: a link for a new e-mail, a case
     * for who says to owe no CVEC or to leave an institute.
     *
     * @param language of the mail and of the answers to the cases
     */
    public void answer(Journey before, Journey sent, Step step, Locale language) {
        switch (step) {
            case PERSONAL -> answer(before, sent, requireNonNull(sent.answers().personal()), language);
            case ANNUAL -> annual(before, sent, language);
            case INFORMATION, CHOICE, FEES, RECAP -> throw new IllegalArgumentException(step + " has no form");
        }
    }

    private void answer(Journey before, Journey sent, Answers.Personal personal, Locale language) {
        Runnable save = () -> emails.follow(before, personal, language, () -> keep(before, sent));
        if (personal.cvecDisclaimed())
            transaction.executeWithoutResult(_ -> {
                save.run();
                disclaim(before, personal, language);
            });
        else save.run();
    }

    /** Who says to owe no CVEC asks to be believed: once, be it now or when a draft of before is finished. */
    private void disclaim(Journey journey, Answers.Personal personal, Locale language) {
        if (!personal.cvecDisclaimed() || journey.dossier().openCase("CVEC_NOT_OWED")) return;
        events.publishEvent(
                new CvecDisclaimed(journey, requireNonNull(personal.cvecAbsence()), personal.cvecReason(), language));
    }

    private void annual(Journey before, Journey sent, Locale language) {
        var left = newlyLeft(before, sent);
        if (left.isEmpty()) {
            keep(before, sent);
            return;
        }
        transaction.executeWithoutResult(_ -> {
            keep(before, sent);
            for (var institute : left) events.publishEvent(new InstituteDeparture(before, institute, language));
        });
    }

    private static List<Institute> newlyLeft(Journey before, Journey after) {
        return after.programmes().chosen().stream()
                .filter(it -> after.programmes().asksMaintained(it) && after.leaves(it) && !before.leaves(it))
                .flatMap(it -> Stream.ofNullable(it.institute()))
                .toList();
    }

    /** The student has seen what is owed. */
    public void acknowledgeFees(Journey journey) {
        keep(
                journey,
                journey.with(journey.dossier().draft().feesSeen(journey.fees().totalCents())));
    }

    /**
     * « Terminer l'inscription administrative »: all that is on its way becomes finished, with an immutable snapshot, a
     * reference and an event. A second press finds nothing on its way and changes nothing.
     *
     * @throws Closed if there is nothing on its way that may still be finished
     * @throws Incomplete if a step is not complete by the rules of this moment
     */
    @Transactional
    public void finish(Journey journey, Locale language) {
        if (journey.dossier().started().isEmpty()) return;
        var chosen = journey.programmes().chosen();
        if (chosen.isEmpty()) throw new Closed();
        var current = journey.progress().current();
        if (current != Step.RECAP) throw new Incomplete(current);
        if (journey.lacksNumber()) throw new Incomplete(Step.PERSONAL);
        var answers = journey.answers();
        var finished = chosen.stream()
                .map(each -> EnrolmentSnapshot.of(each, journey, language))
                .toList();
        var done = rows.finish(
                journey.dossier(),
                answers,
                finished,
                journey.checks(register.on()),
                journey.documentsToAnswer(),
                journey.now());
        if (done.count() == 0) {
            held(again(journey).dossier().started().isEmpty());
            return;
        }
        held(done.count() == finished.size());
        tell(journey, done, language);
        disclaim(journey, requireNonNull(answers.personal()), language);
        for (var each : finished) {
            events.publishEvent(new EnrolmentFinished(
                    each.enrolment(),
                    each.version(),
                    journey.dossier().student().number(),
                    journey.now()));
            audit("enrolment-finished", each.enrolment(), each.version(), journey);
        }
    }

    /** Two facts for a case: the number, and since when somebody else has finished with it. */
    private void tell(Journey journey, Done done, Locale language) {
        for (var each : done.taken())
            events.publishEvent(new CvecTaken(journey, each.number(), each.since(), language));
    }

    /** « Corriger »: what is finished and still open goes back on its way; the proof issued before is superseded. */
    @Transactional
    public void reopen(Journey journey) {
        var correctable = correctable(journey);
        if (correctable.isEmpty()) return;
        if (!rows.reopen(journey.dossier(), keys(correctable), journey.now())) {
            held(!canCorrect(again(journey)));
            return;
        }
        for (var each : correctable)
            if (each.enrolment() instanceof Finished it) audit("enrolment-reopened", it.id(), it.version(), journey);
    }

    /** What only the student does. Written after the answer, as all wait there in turn: by ids, as events are. */
    private void audit(String action, EnrolmentId enrolment, int version, Journey journey) {
        var student = journey.dossier().student().number();
        events.publishEvent(new AuditEvent.Later(new AuditEvent(
                null,
                student.value(),
                action,
                "enrolment",
                enrolment.toString(),
                student,
                Map.of("version", Integer.toString(version)),
                journey.now())));
    }

    /** Whether « Corriger » has an effect: until the window closes. */
    public static boolean canCorrect(Journey journey) {
        return !correctable(journey).isEmpty();
    }

    /**
     * « Annuler la correction »: the former versions stand again, with the answers of the latest one, be the window open or
     * not; what staff reopened, only staff give up. Pressed again, it finds nothing in correction. Their numbers are theirs
     * again, unless somebody else has finished with one of them meanwhile: then it is « à vérifier », as for anybody who
     * finishes second.
     */
    @Transactional
    public void undo(Journey journey, Locale language) {
        var corrected = journey.dossier().ownCorrections();
        var former = corrected.stream()
                .flatMap(it -> snapshots.find(it.id(), it.version()).stream())
                .max(Comparator.comparing(EnrolmentSnapshot::finishedAt));
        if (former.isEmpty()) return;
        if (!restored(journey, former.get(), corrected, language)) {
            held(again(journey).dossier().corrected().isEmpty());
            return;
        }
        for (var each : corrected) audit("enrolment-restored", each.id(), each.version(), journey);
    }

    /** The version that staff gave back to this student stands again, if it is still being corrected. */
    boolean restore(Enrolments.EnrolmentVersion seen, StudentNumber student) {
        var journey = way(student);
        var reopened = journey.dossier().corrected().stream()
                .filter(it -> it.id().equals(seen.id()) && it.version() == seen.version() && it.reopened() != null)
                .toList();
        return snapshots
                .find(seen.id(), seen.version())
                .filter(former -> !reopened.isEmpty() && restored(journey, former, reopened, former.language()))
                .isPresent();
    }

    private boolean restored(
            Journey journey, EnrolmentSnapshot former, List<Enrolment.Started> corrected, Locale language) {
        var ids = corrected.stream().map(Enrolment.Started::id).toList();
        var done = rows.restore(journey.dossier(), former, ids, journey.now());
        if (done.count() == 0) return false;
        tell(journey, done, language);
        return true;
    }

    /** What a finished version is worth today. */
    public Optional<VersionStanding> standing(EnrolmentId enrolment, int version) {
        return snapshots.standing(enrolment, version);
    }

    /** The finished version of this student's enrolment that counts; none while it is being corrected. */
    public Optional<EnrolmentSnapshot> snapshot(StudentNumber student, EnrolmentId enrolment) {
        return snapshots.latest(enrolment).filter(it -> it.student().number().equals(student));
    }

    /** What this student has finished in the latest year, in the versions that count. */
    public List<EnrolmentSnapshot> finished(StudentNumber student) {
        return snapshots.latest(student);
    }

    /** What this student has finished for earlier years, in the versions that count, the latest year first. */
    public List<VersionStanding.Valid> earlier(Journey journey) {
        return journey.dossier().earlier()
                ? snapshots.earlier(
                        journey.dossier().student().number(), journey.dossier().year(), campaigns.years())
                : List.of();
    }

    /** This student's enrolments of all years, in whatever state. */
    public List<EnrolmentId> enrolments(StudentNumber student) {
        return rows.enrolments(student, campaigns.years());
    }

    /** A version as it was finished; for those who are told of it by an event. */
    public Optional<EnrolmentSnapshot> snapshot(EnrolmentId enrolment, int version) {
        return snapshots.find(enrolment, version);
    }

    /**
     * Shows a case of this student on the way from now on, or its new state. Reads nothing: whoever calls it may hold the
     * database in a transaction that others wait for.
     */
    public void note(Journey journey, CaseNote note) {
        rows.note(journey.dossier().year(), journey.dossier().student().number(), note, clock.instant());
    }

    /** Shows a case of this student on the way from now on, or its new state. */
    public void note(StudentNumber student, CaseNote note) {
        rows.note(campaigns.current().year(), student, note, clock.instant());
    }

    /** The same student a moment later: a second press of the same button finds its work done. */
    private Journey again(Journey journey) {
        return way(journey.dossier().student().number());
    }

    private static void held(boolean unchanged) {
        if (!unchanged) throw new Outdated();
    }

    private static Set<ProgrammeKey> keys(List<Chosen> chosen) {
        return chosen.stream().map(it -> it.programme().key()).collect(Collectors.toSet());
    }

    private static List<Chosen> correctable(Journey journey) {
        return journey.programmes().offers().stream()
                .filter(it -> it.enrolment() instanceof Finished && it.opening().mayStart())
                .toList();
    }

    /** Somebody, perhaps the same person in another tab, has saved in between: read again and decide. */
    public static final class Outdated extends OptimisticLockingFailureException {
        Outdated() {
            super("saved in between");
        }
    }

    /** The window, or the time to finish after it, has ended since the page was shown. */
    public static final class Closed extends RuntimeException {}

    /** A step lacks something; the student is taken there. */
    public static final class Incomplete extends RuntimeException {
        private final Step step;

        Incomplete(Step step) {
            this.step = step;
        }

        public Step step() {
            return step;
        }
    }
}
