package fr.rentree.enrolment;

import static fr.rentree.enrolment.ReviewReason.CVEC_UNCHECKED;
import static fr.rentree.enrolment.ReviewReason.NAME_MISMATCH;
import static fr.rentree.enrolment.ReviewReason.OPEN_CASE;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static fr.rentree.support.SampleCampaign.NURSING_3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.rentree.enrolment.Enrolment.CancelReason;
import fr.rentree.enrolment.Enrolment.Cancelled;
import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.enrolment.Enrolment.Started;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.Enrolments.Changed;
import fr.rentree.enrolment.Enrolments.EnrolmentVersion;
import fr.rentree.enrolment.Enrolments.Validation;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.StatementCount.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** « VALIDATED by the registry (one or many), CANCELLED from any, FINISHED → STARTED by institute or registry with a reason ». */
class RegistryStoryTest extends Story {

    private static final CancellationReason RESIGNED = new CancellationReason(CancelReason.RESIGNATION, null);
    private static final Instant CLOSED = SampleCampaign.CLOSES.plus(SampleCampaign.GRACE);
    private static final Instant UNTIL = CLOSED.plus(Duration.ofDays(7));
    private static final String REASON = "L'adresse est celle de l'an dernier : « à revoir »";

    @Autowired
    Statements statements;

    @Test
    void theRegistryValidatesAndAllHearOfIt() {
        var student = finished(NURSING_2);
        var seen = seen(student);
        clock.set(SampleCampaign.NOW.plusSeconds(60));
        statements.clear();
        assertThat(enrolments.validate(List.of(seen), REGISTRY)).isEqualTo(new Validation(1, 0, 0));
        assertThat(statements.all()).hasSize(1);
        var validated = way(student)
                .dossier()
                .ofType(Enrolment.Validated.class)
                .findFirst()
                .orElseThrow();
        assertThat(validated.at()).isEqualTo(clock.instant());
        assertThat(dossiers.standing(seen.id(), 1))
                .get()
                .isInstanceOfSatisfying(
                        VersionStanding.Valid.class,
                        it -> assertThat(it.validated()).isTrue());
        assertThat(heard.registry(seen.id()))
                .containsExactly(new EnrolmentsValidated(List.of(seen.id()), clock.instant()));
        assertThat(heard.audited(student))
                .extracting(AuditEvent::action, AuditEvent::actor, AuditEvent::actorName)
                .contains(tuple("enrolment-validated", REGISTRY.account(), REGISTRY.displayName()));
    }

    @Test
    void ofManyThoseToCheckAndThoseThatChangedAreLeftAndCounted() {
        var ready = List.of(finished(NURSING_2), finished(NURSING_2));
        var toCheck = finished(NURSING_2);
        note(toCheck, true);
        var again = finished(NURSING_2);
        var seen = new ArrayList<>(ready.stream().map(this::seen).toList());
        seen.add(seen(toCheck));
        seen.add(seen(again));
        dossiers.reopen(way(again));
        finish(again);
        assertThat(enrolments.validate(seen, REGISTRY)).isEqualTo(new Validation(2, 1, 1));
        assertThat(enrolments.validate(seen, REGISTRY)).isEqualTo(new Validation(0, 1, 3));
        assertThat(states(toCheck)).containsExactly(State.FINISHED);
        assertThat(listed(again).getFirst().version()).isEqualTo(2);
        for (var each : ready)
            assertThat(heard.registry(seen(each).id())).as(each.value()).hasSize(1);
    }

    @Test
    void theDatabaseKnowsNothingValidatedThatIsToBeChecked() {
        var student = finished(NURSING_2);
        note(student, true);
        assertThatThrownBy(() -> sql.sql("update enrolment set status = 'VALIDATED' where student_number = ?")
                        .param(student.value())
                        .update())
                .hasMessageContaining("validated_has_no_checks");
        note(student, false);
        validate(student);
        note(student, true);
        assertThat(listed(student).getFirst().checks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTED", "FINISHED", "VALIDATED"})
    void theRegistryCancelsFromAnyState(State state) {
        var student = in(state);
        var seen = seen(student);
        var why = new CancellationReason(CancelReason.OTHER, "Inscrit·e ailleurs");
        enrolments.cancel(seen, why, REGISTRY);
        assertThat(way(student).dossier().ofType(Cancelled.class))
                .extracting(Cancelled::reason)
                .containsExactly(CancelReason.OTHER);
        assertThat(HomeTile.of(way(student)).state()).isEqualTo(HomeTile.State.CANCELLED);
        assertThat(listed(student).getFirst().cancelled()).isEqualTo(why);
        assertThat(heard.registry(seen.id()))
                .last()
                .isEqualTo(new EnrolmentCancelled(seen.id(), student, clock.instant()));
        assertThat(heard.audited(student).getLast().detail())
                .containsEntry("from", state.name())
                .containsEntry("reason", "OTHER")
                .containsEntry("words", "Inscrit·e ailleurs");
        assertThatExceptionOfType(Changed.class).isThrownBy(() -> enrolments.cancel(seen(student), why, REGISTRY));
    }

    @Test
    void whatIsOnlyOfferedIsCancelledToo() {
        var student = student(NURSING_2, NURSING_3);
        var id = enrolments.cancel(student, NURSING_2.key(), RESIGNED, REGISTRY);
        assertThat(states(student)).containsExactly(State.CANCELLED, State.OFFERED);
        assertThat(heard.registry(id)).hasSize(1);
        begin(student);
        assertThat(way(student).programmes().choosable())
                .extracting(Programmes.Chosen::programme)
                .containsExactly(NURSING_3);
    }

    @Test
    void aStudentWhoHasBegunMeanwhileIsNotCancelledAsOffered() {
        var student = student(NURSING_2);
        var before = way(student);
        begin(student);
        var version = way(student).dossier().version();
        assertThatExceptionOfType(Changed.class)
                .isThrownBy(() -> enrolments.cancel(student, NURSING_2.key(), RESIGNED, REGISTRY));
        assertThat(states(student)).containsExactly(State.STARTED);
        assertThat(way(student).dossier().version()).isEqualTo(version);

        var other = student(NURSING_2);
        var page = way(other);
        enrolments.cancel(other, NURSING_2.key(), RESIGNED, REGISTRY);
        assertThatExceptionOfType(Dossiers.Outdated.class).isThrownBy(() -> dossiers.begin(page));
        assertThat(states(other)).containsExactly(State.CANCELLED);
        assertThat(before.dossier().version()).isZero();
    }

    @Test
    void anotherReasonNeedsWords() {
        assertThatThrownBy(() -> new CancellationReason(CancelReason.OTHER, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CancellationReason(CancelReason.RESIGNATION, "x".repeat(1_001)))
                .isInstanceOf(IllegalArgumentException.class);
        var student = finished(NURSING_2);
        assertThatThrownBy(() -> sql.sql(
                                "update enrolment set status = 'CANCELLED', cancel_reason = 'OTHER' where student_number = ?")
                        .param(student.value())
                        .update())
                .hasMessageContaining("other_reason_has_words");
    }

    @Test
    void reopenedAfterTheWindowTheStudentReadsWhyAndFinishesVersionTwo() {
        var student = finished(NURSING_2);
        var seen = seen(student);
        clock.set(CLOSED);
        enrolments.reopen(seen, REASON, UNTIL, SECRETARY);
        var started = way(student).dossier().started().getFirst();
        assertThat(started.reopened()).isEqualTo(new Enrolment.Reopening(SECRETARY.role(), REASON, UNTIL));
        assertThat(HomeTile.of(way(student))).isEqualTo(new HomeTile(HomeTile.State.CORRECTING, UNTIL));
        assertThat(dossiers.standing(seen.id(), 1)).get().isInstanceOf(VersionStanding.Superseded.class);
        assertThat(heard.registry(seen.id())).containsExactly(new EnrolmentReopened(seen.id(), 1, student, CLOSED));
        assertThat(heard.audited(student).getLast().detail())
                .containsEntry("reason", REASON)
                .containsEntry("until", UNTIL.toString());

        clock.set(UNTIL.minusSeconds(1));
        answerPersonal(student);
        finish(student);
        var again = listed(student).getFirst();
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.reopened()).isNull();
        assertThat(Dossiers.canCorrect(way(student))).isFalse();
    }

    @Test
    void afterThatTimeItCountsForNothingUntilStaffGiveTheCorrectionUp() {
        var student = finished(NURSING_2);
        clock.set(CLOSED);
        enrolments.reopen(seen(student), REASON, UNTIL, REGISTRY);
        clock.set(UNTIL);
        assertThatExceptionOfType(Dossiers.Closed.class).isThrownBy(() -> finish(student));
        assertThat(HomeTile.of(way(student)).state()).isEqualTo(HomeTile.State.CORRECTION_CLOSED);
        enrolments.restore(seen(student), REGISTRY);
        assertThat(states(student)).containsExactly(State.FINISHED);
        assertThat(listed(student).getFirst().reopened()).isNull();
        assertThat(dossiers.standing(seen(student).id(), 1)).get().isInstanceOf(VersionStanding.Valid.class);
        assertThat(heard.audited(student))
                .extracting(AuditEvent::action)
                .endsWith("enrolment-reopened", "enrolment-restored");
    }

    /** « Which only they may cancel »: what staff ordered, the student does not take back. */
    @Test
    void whatStaffReopenedTheStudentDoesNotGiveUp() {
        var student = finished(NURSING_2);
        enrolments.reopen(seen(student), REASON, UNTIL, SECRETARY);
        assertThat(way(student).dossier().ownCorrections()).isEmpty();
        dossiers.undo(way(student), Locale.FRENCH);
        assertThat(states(student)).containsExactly(State.STARTED);
        var answers = way(student).answers();
        answerPersonal(student);
        enrolments.restore(seen(student), SECRETARY);
        assertThat(states(student)).containsExactly(State.FINISHED);
        assertThat(way(student).answers().personal()).isEqualTo(answers.personal());
        assertThat(heard.registry(seen(student).id()))
                .endsWith(new EnrolmentRestored(seen(student).id(), 1, student, SampleCampaign.NOW));
    }

    @Test
    void whatTheStudentCorrectsIsNotTakenAwayByStaff() {
        var student = finished(NURSING_2);
        dossiers.reopen(way(student));
        assertThatExceptionOfType(Changed.class).isThrownBy(() -> enrolments.restore(seen(student), REGISTRY));
        assertThat(way(student).dossier().ownCorrections()).hasSize(1);
    }

    @Test
    void onlyWhatIsFinishedIsReopenedWithAReasonAndATime() {
        for (var state : List.of(State.STARTED, State.VALIDATED, State.CANCELLED)) {
            var seen = seen(in(state));
            assertThatExceptionOfType(Changed.class)
                    .as(state.name())
                    .isThrownBy(() -> enrolments.reopen(seen, REASON, UNTIL, REGISTRY));
        }
        var seen = seen(finished(NURSING_2));
        for (var reason : List.of("", " ", "x".repeat(1_001)))
            assertThatThrownBy(() -> enrolments.reopen(seen, reason, UNTIL, REGISTRY))
                    .isInstanceOf(IllegalArgumentException.class);
        for (var until : List.of(clock.instant(), clock.instant().plus(Duration.ofDays(400))))
            assertThatThrownBy(() -> enrolments.reopen(seen, REASON, until, REGISTRY))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasLookedAtGoesAndTheRestStays() {
        var student = finished(NURSING_2);
        sql.sql("update enrolment set checks = '{CVEC_UNCHECKED,NAME_MISMATCH,OPEN_CASE}' where student_number = ?")
                .param(student.value())
                .update();
        var before = listed(student).getFirst();
        clock.set(SampleCampaign.NOW.plusSeconds(60));
        enrolments.clear(before.seen(), Set.of(NAME_MISMATCH, CVEC_UNCHECKED), REGISTRY);
        var after = listed(student).getFirst();
        assertThat(after.checks()).containsExactly(OPEN_CASE);
        assertThat(after.since()).isEqualTo(before.since());
        assertThat(heard.audited(student).getLast().detail()).containsEntry("checks", "CVEC_UNCHECKED NAME_MISMATCH");
        enrolments.clear(after.seen(), Set.of(OPEN_CASE), REGISTRY);
        assertThat(listed(student).getFirst().ready()).isTrue();
    }

    @Test
    void aSecretaryReopensInTheOwnInstituteAndDoesNothingElse() {
        var seen = seen(finished(NURSING_2));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> enrolments.reopen(seen, REASON, UNTIL, OTHER_SECRETARY));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> enrolments.validate(List.of(seen), SECRETARY));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> enrolments.cancel(seen, RESIGNED, SECRETARY));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> enrolments.clear(seen, Set.of(OPEN_CASE), SECRETARY));
        assertThat(heard.registry(seen.id())).isEmpty();
    }

    @Test
    void whatStudentsHaveOpenIsOldAfterwards() {
        var student = finished(NURSING_2);
        var page = way(student);
        validate(student);
        dossiers.reopen(page); // « Corriger » finds nothing to correct
        assertThat(states(student)).containsExactly(State.VALIDATED);

        var typing = student(NURSING_2);
        walk(typing, NURSING_2);
        var recap = way(typing);
        enrolments.cancel(seen(typing), RESIGNED, REGISTRY);
        dossiers.finish(recap, Locale.FRENCH);
        assertThat(states(typing)).containsExactly(State.CANCELLED);
        assertThatExceptionOfType(Dossiers.Outdated.class).isThrownBy(() -> dossiers.acknowledgeFees(recap));
    }

    @Test
    void aSecondEnrolmentOfTheSameStudentStaysAsItIs() {
        var student = finished(NURSING_2, NURSING_3);
        var first = listed(student).getFirst();
        enrolments.reopen(first.seen(), REASON, UNTIL, REGISTRY);
        assertThat(states(student)).containsExactlyInAnyOrder(State.STARTED, State.FINISHED);
        assertThat(way(student).dossier().ofType(Finished.class)).hasSize(1);
        assertThat(way(student).dossier().ofType(Started.class)).hasSize(1);
    }

    @Test
    void ofTwoClerksAtOnceOneIsToldThatItHasChanged() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 10; i++) {
            var student = finished(NURSING_2);
            var seen = seen(student);
            var outcomes = atOnce(
                    () -> {
                        enrolments.cancel(seen, RESIGNED, REGISTRY);
                        return "cancelled";
                    },
                    () -> {
                        enrolments.reopen(seen, REASON, UNTIL, SECRETARY);
                        return "reopened";
                    },
                    () -> enrolments.validate(List.of(seen), REGISTRY).validated() == 1 ? "validated" : "changed");
            assertThat(outcomes).filteredOn("changed"::equals).hasSize(2);
            assertThat(heard.registry(seen.id())).hasSize(1);
        }
    }

    @Test
    void aClerkAndTheStudentsFinishAtOnceEndInOneOfBoth() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 10; i++) {
            var student = student(NURSING_2);
            walk(student, NURSING_2);
            var seen = seen(student);
            var outcomes = atOnce(
                    () -> {
                        enrolments.cancel(seen, RESIGNED, REGISTRY);
                        return "cancelled";
                    },
                    () -> {
                        finish(student);
                        return "pressed";
                    });
            var state = outcomes.contains("cancelled") ? State.CANCELLED : State.FINISHED;
            assertThat(states(student)).containsExactly(state);
            assertThat(heard.of(student)).hasSize(state == State.FINISHED ? 1 : 0);
        }
    }

    @Test
    void aCaseAndAValidationAtOnceLeaveNothingValidatedToCheck() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 10; i++) {
            var student = finished(NURSING_2);
            var seen = seen(student);
            var outcomes = atOnce(
                    () -> enrolments.validate(List.of(seen), REGISTRY).validated() == 1 ? "validated" : "left", () -> {
                        note(student, true);
                        return "asked";
                    });
            var it = listed(student).getFirst();
            assertThat(it.state()).isEqualTo(outcomes.contains("validated") ? State.VALIDATED : State.FINISHED);
            assertThat(it.checks().isEmpty()).isEqualTo(it.state() == State.VALIDATED);
        }
    }

    @Test
    void manyAtOnceInWhateverOrderDoNotWaitForEachOtherForEver() throws InterruptedException, ExecutionException {
        var students = new ArrayList<StudentNumber>();
        for (int i = 0; i < 12; i++) students.add(finished(NURSING_2));
        var there = students.stream().map(this::seen).toList();
        var outcomes = atOnce(
                () -> String.valueOf(enrolments.validate(there, REGISTRY).validated()),
                () -> String.valueOf(
                        enrolments.validate(there.reversed(), REGISTRY).validated()));
        assertThat(outcomes.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(12);
    }

    /** The outcomes of all; {@code changed} for who came late. */
    @SafeVarargs
    private List<String> atOnce(Callable<String>... people) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(people.length);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = Arrays.stream(people)
                    .map(each -> all.submit(() -> {
                        start.await();
                        try {
                            return each.call();
                        } catch (Changed | Dossiers.Outdated e) {
                            return "changed";
                        }
                    }))
                    .toList();
            var told = new ArrayList<String>();
            for (var each : outcomes) told.add(each.get());
            return told;
        }
    }

    private StudentNumber in(State state) {
        if (state == State.STARTED) {
            var student = student(NURSING_2);
            begin(student);
            return student;
        }
        var student = finished(NURSING_2);
        if (state == State.VALIDATED) validate(student);
        if (state == State.CANCELLED) enrolments.cancel(seen(student), RESIGNED, REGISTRY);
        return student;
    }

    private List<State> states(StudentNumber student) {
        return listed(student).stream().map(WorklistItem::state).toList();
    }

    private final UUID asked = UUID.randomUUID();

    private void note(StudentNumber student, boolean open) {
        dossiers.note(student, new CaseNote(asked, "OTHER", null, open, SampleCampaign.NOW));
    }

    @Test
    void whatWasNeverThereHasChanged() {
        var nobody = new EnrolmentVersion(new EnrolmentId(UUID.randomUUID()), State.FINISHED, 1);
        assertThat(enrolments.validate(List.of(nobody), REGISTRY)).isEqualTo(new Validation(0, 0, 1));
        assertThatExceptionOfType(Changed.class).isThrownBy(() -> enrolments.cancel(nobody, RESIGNED, REGISTRY));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enrolments.reopen(nobody, REASON, UNTIL, REGISTRY));
    }
}
