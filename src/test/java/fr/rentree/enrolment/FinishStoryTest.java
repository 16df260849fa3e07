package fr.rentree.enrolment;

import static fr.rentree.enrolment.ReviewReason.NAME_MISMATCH;
import static fr.rentree.enrolment.ReviewReason.OPEN_CASE;
import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.enrolment.Enrolment.Offered;
import fr.rentree.enrolment.Enrolment.Started;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

/** From the first « Continuer » to « Terminer » (product sections 2 and 4). */
class FinishStoryTest extends Story {

    @Test
    void aStudentIsLedStepByStepToTheEnd() {
        var student = student(HEALTH_LICENCE, NURSING_2);
        assertThat(way(student).progress().current()).isEqualTo(Step.INFORMATION);
        begin(student);
        assertThat(way(student).progress().current()).isEqualTo(Step.CHOICE);
        choose(student, HEALTH_LICENCE);
        assertThat(way(student).progress().current()).isEqualTo(Step.PERSONAL);
        answerPersonal(student);
        assertThat(way(student).progress().current()).isEqualTo(Step.ANNUAL);
        answerAnnual(student);
        assertThat(way(student).progress().current()).isEqualTo(Step.FEES);
        seeFees(student);
        assertThat(way(student).progress().current()).isEqualTo(Step.RECAP);
        finish(student);
        assertThat(way(student).programmes().finished())
                .singleElement()
                .matches(it -> it.enrolment() instanceof Finished);
    }

    @Test
    void whoHasOneOfferOfAnInstituteHasNothingToChooseAndNoAmountToSee() {
        var student = student(NURSING_2);
        assertThat(way(student).programmes().offers()).singleElement().matches(it -> it.enrolment() instanceof Offered);
        begin(student);
        assertThat(way(student).programmes().chosen()).singleElement().matches(it -> it.enrolment() instanceof Started);
        assertThat(way(student).progress().current()).isEqualTo(Step.PERSONAL);
        answerPersonal(student);
        answerAnnual(student);
        assertThat(way(student).progress().current()).isEqualTo(Step.RECAP);
        finish(student);
        assertThat(way(student).programmes().offers())
                .singleElement()
                .matches(it -> it.enrolment() instanceof Finished);
    }

    @Test
    void theReferenceNamesTheYearAndTheUniversity() {
        assertThat(enrolment(finished(NURSING_2)).reference()).matches("26-0349-\\d{6,7}");
    }

    @Test
    void afterNineHundredThousandTheNumberGrowsLonger() {
        long last = sql.sql("select setval('enrolment_reference', 999999)")
                .query(Long.class)
                .single();
        assertThat(enrolment(finished(NURSING_2)).reference()).isEqualTo("26-0349-" + (last + 1));
    }

    @Test
    void everyEnrolmentHasItsOwnReference() {
        assertThat(enrolment(finished(NURSING_2)).reference())
                .isNotEqualTo(enrolment(finished(NURSING_2)).reference());
    }

    /** « Reachable only when finished, and for ever after » */
    @Test
    void whatWasFinishedStaysInReachWhenTheNextCampaignHasBegun() {
        var student = finished(NURSING_2);
        var reference = enrolment(student).reference();
        assertThat(dossiers.earlier(way(student))).isEmpty();
        campaigns.create(new AcademicYear(2027), SampleCampaign.nationalRates());
        clock.set(Instant.parse("2027-07-01T10:00:00Z"));
        assertThat(way(student).programmes().offers()).isEmpty();
        assertThat(dossiers.earlier(way(student))).singleElement().satisfies(it -> {
            assertThat(it.snapshot().reference()).isEqualTo(reference);
            assertThat(it.snapshot().year()).isEqualTo(SampleCampaign.YEAR);
            assertThat(it.validated()).isFalse();
        });
    }

    @Test
    void theSnapshotHoldsAllThatItsDocumentsNeed() {
        var student = finished(NURSING_2);
        var before = way(student);
        var snapshot = dossiers.snapshot(student, enrolment(student).id()).orElseThrow();
        assertThat(snapshot.reference()).isEqualTo(enrolment(student).reference());
        assertThat(snapshot.version()).isEqualTo(1);
        assertThat(snapshot.finishedAt()).isEqualTo(SampleCampaign.NOW);
        assertThat(snapshot.student()).isEqualTo(before.dossier().student());
        assertThat(snapshot.programme()).isEqualTo(NURSING_2);
        assertThat(snapshot.institute()).isEqualTo(SampleCampaign.IFSI_MTP);
        assertThat(snapshot.personal()).isEqualTo(before.answers().personal());
        assertThat(snapshot.annual()).isEqualTo(before.answers().annual());
        assertThat(snapshot.fees().totalCents()).isZero();
        assertThat(snapshot.language()).isEqualTo(Locale.FRENCH);
        assertThat(dossiers.snapshot(enrolment(student).id(), 1)).contains(snapshot);
    }

    @Test
    void feesAreSettledInTheSnapshot() {
        var student = finished(HEALTH_LICENCE);
        assertThat(dossiers.snapshot(student, enrolment(student).id())
                        .orElseThrow()
                        .fees()
                        .totalCents())
                .isEqualTo(17_800);
    }

    @Test
    void whatAnImportChangesLaterLeavesTheSnapshotAsItWas() {
        var student = finished(NURSING_2);
        var snapshot = dossiers.snapshot(student, enrolment(student).id());
        students.load(List.of(
                SampleStudent.returning(student.value()).familyName("Autre").record()));
        offer(student, "11", NURSING_2);
        assertThat(way(student).dossier().student().familyName()).isEqualTo("Autre");
        assertThat(dossiers.snapshot(student, enrolment(student).id())).isEqualTo(snapshot);
    }

    @Test
    void nobodyReadsTheSnapshotOfSomebodyElse() {
        var id = enrolment(finished(NURSING_2)).id();
        assertThat(dossiers.snapshot(student(NURSING_2), id)).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeASnapshot() {
        var id = enrolment(finished(NURSING_2)).id().value();
        assertThatThrownBy(() -> sql.sql("update enrolment_snapshot set snapshot = '{}' where enrolment_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("a finished version is never changed");
    }

    @Test
    @Transactional
    void onlyARetentionJobThatSaysSoRemovesASnapshot() {
        var id = enrolment(finished(NURSING_2)).id().value();
        assertThat(removed("truncate enrolment_snapshot")).isFalse();
        assertThat(removed("delete from enrolment_snapshot where enrolment_id = '" + id + "'"))
                .isFalse();
        sql.sql("set local rentree.retention = 'on'").update();
        assertThat(removed("delete from enrolment_snapshot where enrolment_id = '" + id + "'"))
                .isTrue();
    }

    private boolean removed(String statement) {
        sql.sql("savepoint before").update();
        try {
            return sql.sql(statement).update() == 1;
        } catch (DataAccessException e) {
            assertThat(e).hasMessageContaining("a finished version stays");
            sql.sql("rollback to savepoint before").update();
            return false;
        }
    }

    @Test
    void theDatabaseKnowsNoFinishedEnrolmentWithoutReference() {
        var id = enrolment(finished(NURSING_2)).id().value();
        assertThatThrownBy(() -> sql.sql("update enrolment set reference = null where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("finished_has_reference");
    }

    @Test
    void finishingTellsEverybodyOnce() {
        var student = finished(NURSING_2);
        var enrolment = enrolment(student);
        assertThat(heard.of(student))
                .containsExactly(new EnrolmentFinished(enrolment.id(), 1, student, SampleCampaign.NOW));
    }

    @Test
    void aSecondPressChangesNothing() {
        var student = finished(NURSING_2);
        var before = enrolment(student);
        finish(student);
        assertThat(enrolment(student)).isEqualTo(before);
        assertThat(heard.of(student)).hasSize(1);
        assertThat(snapshots(student)).isEqualTo(1);
    }

    @Test
    void aSecondPressOnThePageFromBeforeChangesNothing() {
        var student = student(NURSING_2);
        walk(student, NURSING_2);
        var stale = way(student);
        dossiers.finish(stale, Locale.FRENCH);
        dossiers.finish(stale, Locale.FRENCH);
        assertThat(heard.of(student)).hasSize(1);
        assertThat(snapshots(student)).isEqualTo(1);
    }

    @Test
    void twentyPressesAtOnceFinishOnce() throws InterruptedException, ExecutionException {
        var student = student(NURSING_2);
        walk(student, NURSING_2);
        var ready = new CountDownLatch(20);
        var presses = new ArrayList<Future<?>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                presses.add(people.submit(() -> {
                    var journey = way(student);
                    ready.countDown();
                    ready.await();
                    dossiers.finish(journey, Locale.FRENCH);
                    return null;
                }));
            }
        }
        for (var press : presses) press.get();
        assertThat(snapshots(student)).isEqualTo(1);
        assertThat(heard.of(student)).hasSize(1);
        assertThat(enrolment(student).version()).isEqualTo(1);
    }

    @Test
    void whatIsNotCompleteCannotBeFinishedAndSaysWhichStep() {
        var student = student(NURSING_2);
        begin(student);
        choose(student, NURSING_2);
        assertThatExceptionOfType(Dossiers.Incomplete.class)
                .isThrownBy(() -> finish(student))
                .matches(it -> it.step() == Step.PERSONAL);
        assertThat(snapshots(student)).isZero();
    }

    @Test
    void whoHasStartedMayFinishDuringTheGraceTime() {
        var student = student(NURSING_2);
        walk(student, NURSING_2);
        clock.set(SampleCampaign.CLOSES.plus(SampleCampaign.GRACE).minusSeconds(1));
        finish(student);
        assertThat(snapshots(student)).isEqualTo(1);
    }

    @Test
    void afterTheGraceTimeNothingCanBeFinishedOrAnswered() {
        var student = student(NURSING_2);
        walk(student, NURSING_2);
        clock.set(SampleCampaign.CLOSES.plus(SampleCampaign.GRACE));
        assertThatExceptionOfType(Dossiers.Closed.class).isThrownBy(() -> finish(student));
        assertThatExceptionOfType(Dossiers.Closed.class).isThrownBy(() -> answerPersonal(student));
        assertThat(snapshots(student)).isZero();
    }

    /** « À vérifier for named reasons (…, name mismatch, open case) »: a case that is opened later is such a reason, too. */
    @Test
    void aCaseAfterTheFinishIsToBeCheckedUntilItIsSettled() {
        var student = finished(NURSING_2);
        var names = UUID.randomUUID();
        var other = UUID.randomUUID();
        assertThat(noted(student, names, "NAME_DIFFERS", true)).containsExactlyInAnyOrder(NAME_MISMATCH, OPEN_CASE);
        assertThat(noted(student, other, "OTHER", true)).containsExactlyInAnyOrder(NAME_MISMATCH, OPEN_CASE);
        assertThat(noted(student, names, "NAME_DIFFERS", false)).containsExactly(OPEN_CASE);
        assertThat(noted(student, other, "OTHER", false)).isEmpty();
    }

    @Test
    void aCaseThatIsOpenedBetweenReadingAndFinishingIsNotMissed() {
        var student = student(NURSING_2);
        walk(student, NURSING_2);
        var before = way(student);
        dossiers.note(student, new CaseNote(UUID.randomUUID(), "OTHER", null, true, SampleCampaign.NOW));
        dossiers.finish(before, Locale.FRENCH);
        assertThat(enrolment(student).checks()).containsExactly(OPEN_CASE);
    }

    private Set<ReviewReason> noted(StudentNumber student, UUID id, String type, boolean open) {
        dossiers.note(student, new CaseNote(id, type, null, open, SampleCampaign.NOW));
        return enrolment(student).checks();
    }

    @Test
    void finishingAndReopeningAreToldToTheAudit() {
        var student = finished(NURSING_2);
        dossiers.reopen(way(student));
        dossiers.reopen(way(student));
        assertThat(heard.audited(student))
                .extracting(
                        AuditEvent::action,
                        AuditEvent::actorName,
                        it -> it.detail().get("version"))
                .containsExactly(
                        tuple("enrolment-finished", student.value(), "1"),
                        tuple("enrolment-reopened", student.value(), "1"));
    }

    private Finished enrolment(StudentNumber student) {
        return way(student).dossier().ofType(Finished.class).findFirst().orElseThrow();
    }

    private int snapshots(StudentNumber student) {
        return sql.sql("""
                select count(*) from enrolment_snapshot join enrolment on id = enrolment_id
                where student_number = ?""").param(student.value()).query(Integer.class).single();
    }
}
