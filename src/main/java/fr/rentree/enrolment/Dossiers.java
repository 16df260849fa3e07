package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.cvec.CvecRegister;
import fr.rentree.enrolment.DossierRows.Done;
import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.reference.References;
import fr.rentree.shared.Audited;
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
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that can be done with a student's re-enrolment. A {@link Way} is read once; what is done with it is one
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
    public Way way(StudentNumber student) {
        Campaign campaign = campaigns.current();
        var dossier = rows.find(campaign.year(), student, campaigns.years())
                .orElseThrow(() -> new NotFound("student without record"));
        return new Way(dossier, campaign, institutes, references, university, clock.instant());
    }

    /** The first « Continuer »: the dossier begins and, where there is one offer only, so does its enrolment. */
    public void begin(Way way) {
        if (way.dossier().begun()) return;
        var one = way.offers().size() == 1 ? programmes(way.choosable()) : Set.<ProgrammeKey>of();
        if (!rows.begin(way.dossier(), way.dossier().answers().informedAt(way.now()), one, way.now()))
            held(again(way).dossier().begun());
    }

    /** Takes exactly these programmes among those that can be chosen; what was finished once is not taken back. */
    public void choose(Way way, Set<ProgrammeKey> programmes) {
        if (programmes.isEmpty() || !programmes(way.choosable()).containsAll(programmes))
            throw new IllegalArgumentException("not offered");
        held(rows.choose(way.dossier(), way.dossier().answers().chosenAt(way.now()), programmes, way.now()));
    }

    /** @param language of the mail that confirms a new e-mail */
    public void answer(Way way, Answers.Personal personal, Locale language) {
        var answers = way.dossier().answers().with(personal);
        Runnable save = () -> emails.follow(way.dossier(), personal, language, () -> save(way, answers));
        if (personal.cvecDisclaimed())
            transaction.executeWithoutResult(_ -> {
                save.run();
                disclaim(way, personal, language);
            });
        else save.run();
    }

    /** Who says to owe no CVEC asks to be believed: once, be it now or when a draft of before is finished. */
    private void disclaim(Way way, Answers.Personal personal, Locale language) {
        if (!personal.cvecDisclaimed() || way.dossier().openCase("CVEC_NOT_OWED")) return;
        events.publishEvent(
                new CvecDisclaimed(way, requireNonNull(personal.cvecAbsence()), personal.cvecReason(), language));
    }

    /** @param language of the student, who is answered by the institute that is left */
    public void answer(Way way, Answers.Annual annual, Locale language) {
        var answers = way.dossier().answers().with(annual);
        var left = newlyLeft(way, way.answered(answers));
        if (left.isEmpty()) {
            save(way, answers);
            return;
        }
        transaction.executeWithoutResult(_ -> {
            save(way, answers);
            for (var institute : left) events.publishEvent(new InstituteLeft(way, institute, language));
        });
    }

    private static List<Institute> newlyLeft(Way before, Way after) {
        return after.chosen().stream()
                .filter(it -> after.asksMaintained(it) && after.leaves(it) && !before.leaves(it))
                .flatMap(it -> Stream.ofNullable(it.institute()))
                .toList();
    }

    /** The student has seen what is owed. */
    public void acknowledgeFees(Way way) {
        save(way, way.dossier().answers().feesSeen(way.fees().totalCents()));
    }

    /**
     * « Terminer l'inscription administrative »: all that is on its way becomes finished, with an immutable snapshot, a
     * reference and an event. A second press finds nothing on its way and changes nothing.
     *
     * @throws Closed if there is nothing on its way that may still be finished
     * @throws Incomplete if a step is not complete by the rules of this moment
     */
    @Transactional
    public void finish(Way way, Locale language) {
        if (way.dossier().started().isEmpty()) return;
        if (way.chosen().isEmpty()) throw new Closed();
        if (way.current() != Step.RECAP) throw new Incomplete(way.current());
        if (way.lacksNumber()) throw new Incomplete(Step.PERSONAL);
        var answers = way.settled();
        var finished = way.chosen().stream()
                .map(each -> Snapshot.of(each, answers, way, language))
                .toList();
        var done = rows.finish(
                way.dossier(), answers, finished, way.checks(register.on()), way.documentsToAnswer(), way.now());
        if (done.count() == 0) {
            held(again(way).dossier().started().isEmpty());
            return;
        }
        held(done.count() == finished.size());
        tell(way, done, language);
        disclaim(way, requireNonNull(answers.personal()), language);
        for (var each : finished) {
            events.publishEvent(new EnrolmentFinished(
                    each.enrolment(), each.version(), way.dossier().student().number(), way.now()));
            audit("enrolment-finished", each.enrolment(), each.version(), way);
        }
    }

    /** Two facts for a case: the number, and since when somebody else has finished with it. */
    private void tell(Way way, Done done, Locale language) {
        for (var each : done.taken()) events.publishEvent(new CvecTaken(way, each.number(), each.since(), language));
    }

    /** « Corriger »: what is finished and still open goes back on its way; the proof issued before is superseded. */
    @Transactional
    public void reopen(Way way) {
        var correctable = correctable(way);
        if (correctable.isEmpty()) return;
        if (!rows.reopen(way.dossier(), programmes(correctable), way.now())) {
            held(!canCorrect(again(way)));
            return;
        }
        for (var each : correctable)
            if (each.enrolment() instanceof Finished it) audit("enrolment-reopened", it.id(), it.version(), way);
    }

    /** What only the student does. Written after the answer, as all wait there in turn: by ids, as events are. */
    private void audit(String action, EnrolmentId enrolment, int version, Way way) {
        var student = way.dossier().student().number();
        events.publishEvent(new Audited.Later(new Audited(
                null,
                student.value(),
                action,
                "enrolment",
                enrolment.toString(),
                student,
                Map.of("version", Integer.toString(version)),
                way.now())));
    }

    /** Whether « Corriger » has an effect: until the window closes. */
    public static boolean canCorrect(Way way) {
        return !correctable(way).isEmpty();
    }

    /**
     * « Annuler la correction »: the former versions stand again, with the answers of the latest one, be the window open or
     * not; what staff reopened, only staff give up. Pressed again, it finds nothing in correction. Their numbers are theirs
     * again, unless somebody else has finished with one of them meanwhile: then it is « à vérifier », as for anybody who
     * finishes second.
     */
    @Transactional
    public void undo(Way way, Locale language) {
        var corrected = way.dossier().ownCorrections();
        var former = corrected.stream()
                .flatMap(it -> snapshots.find(it.id(), it.version()).stream())
                .max(Comparator.comparing(Snapshot::finishedAt));
        if (former.isEmpty()) return;
        if (!restored(way, former.get(), corrected, language)) {
            held(again(way).dossier().corrected().isEmpty());
            return;
        }
        for (var each : corrected) audit("enrolment-restored", each.id(), each.version(), way);
    }

    /** The version that staff gave back to this student stands again, if it is still being corrected. */
    boolean restore(Enrolments.Seen seen, StudentNumber student) {
        var way = way(student);
        var reopened = way.dossier().corrected().stream()
                .filter(it -> it.id().equals(seen.id()) && it.version() == seen.version() && it.reopened() != null)
                .toList();
        return snapshots
                .find(seen.id(), seen.version())
                .filter(former -> !reopened.isEmpty() && restored(way, former, reopened, former.language()))
                .isPresent();
    }

    private boolean restored(Way way, Snapshot former, List<Enrolment.Started> corrected, Locale language) {
        var ids = corrected.stream().map(Enrolment.Started::id).toList();
        var done = rows.restore(way.dossier(), way.dossier().answers().asIn(former), ids, way.now());
        if (done.count() == 0) return false;
        tell(way, done, language);
        return true;
    }

    /** What a finished version is worth today. */
    public Optional<Standing> standing(EnrolmentId enrolment, int version) {
        return snapshots.standing(enrolment, version);
    }

    /** The finished version of this student's enrolment that counts; none while it is being corrected. */
    public Optional<Snapshot> snapshot(StudentNumber student, EnrolmentId enrolment) {
        return snapshots.latest(enrolment).filter(it -> it.student().number().equals(student));
    }

    /** What this student has finished in the latest year, in the versions that count. */
    public List<Snapshot> finished(StudentNumber student) {
        return snapshots.latest(student);
    }

    /** What this student has finished for earlier years, in the versions that count, the latest year first. */
    public List<Standing.Valid> earlier(Way way) {
        return way.dossier().earlier()
                ? snapshots.earlier(
                        way.dossier().student().number(), way.dossier().year(), campaigns.years())
                : List.of();
    }

    /** This student's enrolments of all years, in whatever state. */
    public List<EnrolmentId> enrolments(StudentNumber student) {
        return rows.enrolments(student, campaigns.years());
    }

    /** A version as it was finished; for those who are told of it by an event. */
    public Optional<Snapshot> snapshot(EnrolmentId enrolment, int version) {
        return snapshots.find(enrolment, version);
    }

    /**
     * Shows a case of this student on the way from now on, or its new state. Reads nothing: whoever calls it may hold the
     * database in a transaction that others wait for.
     */
    public void note(Way way, Note note) {
        rows.note(way.dossier().year(), way.dossier().student().number(), note, clock.instant());
    }

    /** Shows a case of this student on the way from now on, or its new state. */
    public void note(StudentNumber student, Note note) {
        rows.note(campaigns.current().year(), student, note, clock.instant());
    }

    private void save(Way way, Answers answers) {
        held(!way.dossier().started().isEmpty());
        if (!way.open()) throw new Closed();
        held(rows.save(way.dossier(), way.answered(answers).settled(), way.now()));
    }

    /** The same student a moment later: a second press of the same button finds its work done. */
    private Way again(Way way) {
        return way(way.dossier().student().number());
    }

    private static void held(boolean unchanged) {
        if (!unchanged) throw new Outdated();
    }

    private static Set<ProgrammeKey> programmes(List<Way.Chosen> chosen) {
        return chosen.stream().map(it -> it.programme().key()).collect(java.util.stream.Collectors.toSet());
    }

    private static List<Way.Chosen> correctable(Way way) {
        return way.offers().stream()
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
