package fr.rentree.enrolment;

import static fr.rentree.enrolment.ReviewReason.CVEC_NOT_OWED;
import static fr.rentree.enrolment.ReviewReason.CVEC_TAKEN;
import static fr.rentree.enrolment.ReviewReason.OPEN_CASE;
import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.NOW;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.cvec.CvecAbsence;
import fr.rentree.enrolment.Enrolment.CancelReason;
import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.shared.StudentNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** « One number belongs to one person per campaign: a finished enrolment holds it, a draft does not » (product 3.2). */
class CvecHoldStoryTest extends Story {

    @Autowired
    TransactionTemplate transaction;

    private String number = "";

    @BeforeEach
    void fresh() {
        number = freshNumber();
    }

    @Test
    void aDraftHoldsNoNumber() {
        var first = walked();
        var second = walked();
        finish(second);
        assertThat(holder()).containsExactly(second);
        assertThat(checks(second)).isEmpty();
    }

    @Test
    void whoFinishesSecondIsNotStoppedAndBothFactsAreTold() {
        var first = finished();
        clock.pass(Duration.ofHours(2));
        var second = walked();
        finish(second);
        assertThat(checks(second)).containsExactly(CVEC_TAKEN);
        assertThat(checks(first)).isEmpty();
        assertThat(holder()).containsExactly(first);
        assertThat(heard.taken(first)).isEmpty();
        assertThat(heard.taken(second)).singleElement().satisfies(it -> {
            assertThat(it.number().value()).isEqualTo(number.replace(" ", ""));
            assertThat(it.since()).isEqualTo(NOW);
        });
    }

    @Test
    void ofManyWhoFinishAtOnceOneHoldsTheNumberAndNobodyIsStopped() throws Exception {
        int many = 12;
        var students = new ArrayList<StudentNumber>();
        for (int i = 0; i < many; i++) students.add(walked());
        var start = new CyclicBarrier(many);
        try (var presses = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = students.stream()
                    .map(it -> (Callable<Void>) () -> {
                        var journey = way(it);
                        start.await();
                        dossiers.finish(journey, Locale.FRENCH);
                        return null;
                    })
                    .toList();
            for (var each : presses.invokeAll(all)) each.get();
        }
        assertThat(students).allMatch(it -> way(it).dossier().started().isEmpty());
        assertThat(students.stream().filter(it -> checks(it).isEmpty()))
                .hasSize(1)
                .containsExactlyElementsOf(holder());
        assertThat(students.stream().filter(it -> checks(it).equals(Set.of(CVEC_TAKEN))))
                .hasSize(many - 1)
                .allMatch(it -> heard.taken(it).size() == 1);
    }

    @Test
    void aSecondProgrammeOfTheSamePersonHasTheSameNumber() {
        var student = student(NURSING_2, HEALTH_LICENCE);
        walk(student, number, NURSING_2);
        finish(student);
        choose(student, HEALTH_LICENCE);
        answerAnnual(student);
        seeFees(student);
        finish(student);
        assertThat(way(student).dossier().ofType(Finished.class))
                .hasSize(2)
                .allMatch(it -> it.checks().isEmpty());
        enrolments.cancel(listed(student).getFirst().seen(), resignation(), REGISTRY);
        assertThat(holder()).containsExactly(student);
        enrolments.cancel(
                listed(student).stream()
                        .filter(it -> it.state() == Enrolment.State.FINISHED)
                        .findFirst()
                        .orElseThrow()
                        .seen(),
                resignation(),
                REGISTRY);
        assertThat(holder()).isEmpty();
    }

    @Test
    void whoeverUndoesAFinishLetsGoOfTheNumber() {
        var corrected = finished();
        dossiers.reopen(way(corrected));
        assertThat(holder()).isEmpty();
        finish(corrected);
        assertThat(holder()).containsExactly(corrected);
        enrolments.reopen(seen(corrected), "Adresse", NOW.plus(Duration.ofDays(2)), REGISTRY);
        assertThat(holder()).isEmpty();
        finish(corrected);
        validate(corrected);
        assertThat(holder()).containsExactly(corrected);
        enrolments.cancel(seen(corrected), resignation(), REGISTRY);
        assertThat(holder()).isEmpty();
    }

    @Test
    void aCorrectedNumberTakesThePlaceOfTheFormerOne() {
        var student = finished();
        dossiers.reopen(way(student));
        answerPersonal(student);
        finish(student);
        assertThat(holder()).isEmpty();
        var owner = finished();
        assertThat(checks(owner)).isEmpty();
    }

    @Test
    void aCorrectionThatIsGivenUpTakesTheNumberBack() {
        var student = finished();
        dossiers.reopen(way(student));
        dossiers.undo(way(student), Locale.FRENCH);
        assertThat(holder()).containsExactly(student);
        assertThat(checks(student)).isEmpty();
    }

    @Test
    void aCorrectionCanBeGivenUpThoughSomebodyElseHasTheNumberNow() {
        var student = finished();
        dossiers.reopen(way(student));
        clock.pass(Duration.ofMinutes(5));
        var other = finished();
        dossiers.undo(way(student), Locale.FRENCH);
        assertThat(way(student).dossier().started()).isEmpty();
        assertThat(checks(student)).containsExactly(CVEC_TAKEN);
        assertThat(heard.taken(student))
                .singleElement()
                .satisfies(it -> assertThat(it.since()).isEqualTo(NOW.plus(Duration.ofMinutes(5))));
        assertThat(holder()).containsExactly(other);
        dossiers.reopen(way(other));
        assertThat(holder()).as("goes to who has finished with it").containsExactly(student);
    }

    @Test
    void whatTheRegistryHasLookedAtIsValidated() {
        finished();
        var second = finished();
        enrolments.clear(seen(second), Set.of(CVEC_TAKEN), REGISTRY);
        validate(second);
        assertThat(listed(second)).singleElement().matches(it -> it.state() == Enrolment.State.VALIDATED);
    }

    @Test
    void anOpenCaseAboutTheNumberLeavesTheReasonAndASettledOneTakesItAway() {
        finished();
        var second = finished();
        var note = new CaseNote(UUID.randomUUID(), "CVEC_TAKEN", Step.PERSONAL, true, NOW);
        dossiers.note(second, note);
        assertThat(checks(second)).containsExactlyInAnyOrder(CVEC_TAKEN, OPEN_CASE);
        dossiers.note(second, new CaseNote(note.id(), note.type(), note.step(), false, NOW));
        assertThat(checks(second)).isEmpty();
    }

    /** What the migration fills the new table with: the numbers of what was finished, by whoever finished first. */
    @Test
    void whatWasFinishedBeforeThereWasATableHoldsItsNumber() throws IOException {
        var first = finished();
        clock.pass(Duration.ofHours(1));
        finished();
        var migration = new String(
                requireNonNull(getClass().getResourceAsStream("/db/migration/enrolment/V5__cvec_hold.sql"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var fill = migration.replaceAll("(?s).*(insert into cvec_hold [^;]*);\\s*-- What is not finished.*", "$1");
        transaction.executeWithoutResult(status -> {
            sql.sql("delete from cvec_hold").update();
            sql.sql(fill).update();
            assertThat(holder()).containsExactly(first);
            status.setRollbackOnly();
        });
    }

    @Test
    void whoSaysToOweNoneIsBelievedAndLookedAt() {
        var student = without(CvecAbsence.FUNDED);
        assertThat(heard.disclaimed(student))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(CvecAbsence.FUNDED));
        dossiers.note(student, new CaseNote(UUID.randomUUID(), "CVEC_NOT_OWED", Step.PERSONAL, true, NOW));
        finish(student);
        assertThat(checks(student)).containsExactlyInAnyOrder(CVEC_NOT_OWED, OPEN_CASE);
        assertThat(heard.disclaimed(student)).as("once").hasSize(1);
        assertThat(holder()).isEmpty();
    }

    @Test
    void whoHasNotGotItYetCannotFinish() {
        var student = without(CvecAbsence.PENDING);
        assertThat(way(student).progress().current()).isEqualTo(Step.RECAP);
        assertThatExceptionOfType(Dossiers.Incomplete.class)
                .isThrownBy(() -> finish(student))
                .matches(it -> it.step() == Step.PERSONAL);
        assertThat(heard.disclaimed(student)).isEmpty();
        answerPersonal(student, number);
        finish(student);
        assertThat(holder()).containsExactly(student);
    }

    private StudentNumber without(CvecAbsence absence) {
        var student = walked();
        var journey = way(student);
        answer(
                journey,
                Posted.personal(journey)
                        .field("cvec", "")
                        .field("cvecAbsence", absence.name())
                        .personalForm());
        return student;
    }

    private StudentNumber walked() {
        var student = student(NURSING_2);
        walk(student, number, NURSING_2);
        return student;
    }

    private StudentNumber finished() {
        var student = walked();
        finish(student);
        return student;
    }

    private List<StudentNumber> holder() {
        return sql.sql("select student_number from cvec_hold where cvec_number = ?")
                .param(number.replace(" ", ""))
                .query((row, _) -> new StudentNumber(row.getString("student_number")))
                .list();
    }

    private Set<ReviewReason> checks(StudentNumber student) {
        return way(student)
                .dossier()
                .ofType(Finished.class)
                .findFirst()
                .orElseThrow()
                .checks();
    }

    private static CancellationReason resignation() {
        return new CancellationReason(CancelReason.RESIGNATION, null);
    }
}
