package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.NURSING_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.enrolment.Enrolment.Started;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.SampleCampaign;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** « FINISHED → STARTED: by the student until the window closes (« Corriger ») … finishing again issues version 2. » */
class CorrectionStoryTest extends Story {

    @Test
    void aCorrectionIsVersionTwoUnderTheSameReferenceAndVersionOneStays() {
        var student = finished(NURSING_2);
        var first = finishedOf(student);
        var before = dossiers.snapshot(first.id(), 1).orElseThrow();
        dossiers.reopen(way(student));
        assertThat(way(student).dossier().started())
                .containsExactly(new Started(first.id(), first.offer(), 1, first.reference(), null));
        assertThat(way(student).progress().current()).isEqualTo(Step.RECAP);
        move(student, "7 quai du Verdanson");
        clock.set(SampleCampaign.NOW.plusSeconds(60));
        dossiers.finish(way(student), Locale.ENGLISH);

        var second = finishedOf(student);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(second.id()).isEqualTo(first.id());
        var after = dossiers.snapshot(student, first.id()).orElseThrow();
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.personal().fixed().line1()).isEqualTo("7 quai du Verdanson");
        assertThat(after.language()).isEqualTo(Locale.ENGLISH);
        assertThat(after.annual()).isEqualTo(before.annual());
        assertThat(dossiers.snapshot(first.id(), 1)).contains(before);
        assertThat(heard.of(student)).extracting(EnrolmentFinished::version).containsExactly(1, 2);
    }

    @Test
    void aSecondPressOnCorrectChangesNothing() {
        var student = finished(NURSING_2);
        var page = way(student);
        dossiers.reopen(page);
        dossiers.reopen(page);
        dossiers.reopen(way(student));
        assertThat(way(student).dossier().started()).hasSize(1);
    }

    @Test
    void aCorrectionThatIsGivenUpLeavesAllAsItWasThoughTheWindowHasClosed() {
        var student = finished(NURSING_2);
        sql.sql("update enrolment set checks = '{OPEN_CASE}' where student_number = ?")
                .param(student.value())
                .update();
        var first = finishedOf(student);
        var answers = way(student).answers();
        clock.set(SampleCampaign.NOW.plusSeconds(60));
        dossiers.reopen(way(student));
        move(student, "7 quai du Verdanson");
        assertThat(dossiers.standing(first.id(), 1)).get().isInstanceOf(VersionStanding.Superseded.class);
        clock.set(SampleCampaign.CLOSES.plus(SampleCampaign.GRACE));
        var page = way(student);
        assertThat(HomeTile.of(page).state()).isEqualTo(HomeTile.State.CORRECTION_CLOSED);
        dossiers.undo(page, Locale.FRENCH);
        dossiers.undo(page, Locale.FRENCH);
        dossiers.undo(way(student), Locale.FRENCH);
        assertThat(finishedOf(student)).isEqualTo(first);
        assertThat(way(student).answers()).isEqualTo(answers);
        assertThat(dossiers.standing(first.id(), 1))
                .get()
                .isInstanceOfSatisfying(
                        VersionStanding.Valid.class,
                        it -> assertThat(it.since()).isEqualTo(SampleCampaign.NOW));
        assertThat(heard.of(student)).hasSize(1);
    }

    @Test
    void afterTheWindowNobodyCorrects() {
        var student = finished(NURSING_2);
        assertThat(Dossiers.canCorrect(way(student))).isTrue();
        clock.set(SampleCampaign.CLOSES);
        assertThat(Dossiers.canCorrect(way(student))).isFalse();
        dossiers.reopen(way(student));
        assertThat(finishedOf(student).version()).isEqualTo(1);
    }

    @Test
    void whatTheRegistryHasValidatedIsNotCorrected() {
        var student = finished(NURSING_2);
        validate(student);
        assertThat(Dossiers.canCorrect(way(student))).isFalse();
        dossiers.reopen(way(student));
        assertThat(way(student).dossier().started()).isEmpty();
    }

    @Test
    void whatIsFinishedIsNotAnsweredAnew() {
        var student = finished(NURSING_2);
        var before = way(student).dossier();
        assertThatExceptionOfType(Dossiers.Outdated.class).isThrownBy(() -> move(student, "7 quai du Verdanson"));
        assertThat(way(student).dossier()).isEqualTo(before);
    }

    @Test
    void aCorrectionCannotBeUnticked() {
        var student = finished(NURSING_2);
        offer(student, "10", SampleCampaign.NURSING_3);
        dossiers.reopen(way(student));
        choose(student, SampleCampaign.NURSING_3);
        assertThat(way(student).programmes().chosen()).hasSize(2);
    }

    private void move(StudentNumber student, String line1) {
        var journey = way(student);
        var form = Posted.personal(journey)
                .field("cvec", journey.personalForm().cvec())
                .field("fixed.line1", line1);
        answer(journey, form.personalForm());
    }

    private Finished finishedOf(StudentNumber student) {
        return way(student).dossier().ofType(Finished.class).findFirst().orElseThrow();
    }
}
