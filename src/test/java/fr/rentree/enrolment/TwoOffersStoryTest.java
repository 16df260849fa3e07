package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static fr.rentree.support.SampleCampaign.NURSING_3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.enrolment.Enrolment.Started;
import fr.rentree.shared.StudentNumber;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** « The offers made to this student, as checkboxes; ticked already where there is one. » */
class TwoOffersStoryTest extends Story {

    @Test
    void oneOfferIsTickedAlready() {
        var student = student(NURSING_2);
        begin(student);
        assertThat(way(student).programmes().chosen()).hasSize(1);
    }

    @Test
    void ofTwoOffersNoneIs() {
        var student = student(NURSING_2, HEALTH_LICENCE);
        begin(student);
        assertThat(way(student).programmes().chosen()).isEmpty();
        assertThat(way(student).programmes().choosable()).hasSize(2);
    }

    @Test
    void aSecondContinueChangesNothing() {
        var student = student(NURSING_2);
        var first = way(student);
        dossiers.begin(first);
        var begun = way(student).dossier();
        dossiers.begin(first);
        begin(student);
        assertThat(way(student).dossier()).isEqualTo(begun);
    }

    @Test
    void twoChosenProgrammesAreTwoEnrolments() {
        var student = student(NURSING_2, HEALTH_LICENCE);
        walk(student, NURSING_2, HEALTH_LICENCE);
        finish(student);
        var finished = way(student).dossier().ofType(Finished.class).toList();
        assertThat(finished).hasSize(2);
        assertThat(finished).extracting(Finished::reference).doesNotHaveDuplicates();
        assertThat(heard.of(student)).hasSize(2);
        for (var each : finished)
            assertThat(dossiers.snapshot(student, each.id())
                            .orElseThrow()
                            .programme()
                            .key())
                    .isEqualTo(each.offer().programme());
    }

    @Test
    void whatIsUntickedIsOfferedAgainAndForgotten() {
        var student = student(NURSING_2, NURSING_3);
        walk(student, NURSING_2, NURSING_3);
        choose(student, NURSING_3);
        assertThat(way(student).programmes().chosen())
                .extracting(it -> it.programme())
                .containsExactly(NURSING_3);
        assertThat(way(student).programmes().choosable()).hasSize(2);
        assertThat(way(student).progress().current()).isEqualTo(Step.RECAP);
        finish(student);
        assertThat(dossiers.snapshot(student, finishedOf(student).id())
                        .orElseThrow()
                        .annual()
                        .programmes())
                .extracting(it -> it.programme())
                .containsExactly(NURSING_3.key());
    }

    @Test
    void whatIsTickedTwiceStaysTheSameEnrolment() {
        var student = student(NURSING_2, NURSING_3);
        begin(student);
        choose(student, NURSING_2);
        var id = startedOf(student).id();
        choose(student, NURSING_2);
        assertThat(startedOf(student).id()).isEqualTo(id);
    }

    @Test
    void whatIsNotOfferedCannotBeTaken() {
        var student = student(NURSING_2);
        begin(student);
        assertThatIllegalArgumentException().isThrownBy(() -> choose(student, HEALTH_LICENCE));
        assertThatIllegalArgumentException().isThrownBy(() -> dossiers.choose(way(student), Set.of()));
    }

    @Test
    void afterOneIsFinishedTheOtherCanFollow() {
        var student = student(NURSING_2, HEALTH_LICENCE);
        walk(student, NURSING_2);
        finish(student);
        var first = finishedOf(student);
        choose(student, HEALTH_LICENCE);
        assertThat(way(student).progress().current()).isEqualTo(Step.ANNUAL);
        answerAnnual(student);
        seeFees(student);
        finish(student);
        assertThat(way(student).dossier().ofType(Finished.class)).hasSize(2).contains(first);
    }

    @Test
    void theDatabaseKnowsOneEnrolmentAProgramme() {
        var student = student(NURSING_2);
        begin(student);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() ->
                        sql.sql("""
                        insert into enrolment (id, year, student_number, programme_code, programme_version, status, status_at)
                        values (?, 2026, ?, 'IN2MTP', '181', 'STARTED', now())""").params(UUID.randomUUID(), student.value()).update())
                .withMessageContaining("one_enrolment_per_programme");
    }

    private Started startedOf(StudentNumber student) {
        return way(student).dossier().started().getFirst();
    }

    private Finished finishedOf(StudentNumber student) {
        return way(student).dossier().ofType(Finished.class).findFirst().orElseThrow();
    }
}
