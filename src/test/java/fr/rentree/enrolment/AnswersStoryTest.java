package fr.rentree.enrolment;

import static fr.rentree.enrolment.Found.valid;
import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.cvec.CvecNumber;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** « Nothing typed is ever lost », and nothing is kept that should not be. */
class AnswersStoryTest extends Story {

    @Test
    void whatWasAnsweredIsReadBackAsItWas() {
        var student = student(SampleStudent.returning("22490001").familyName("de La Tour d'Auvergne"), "10", NURSING_2);
        begin(student);
        choose(student, NURSING_2);
        var journey = way(student);
        var posted = Posted.personal(journey).field("fixed.line1", "chez Nguyễn & O'Connor \"\\{}");
        var answer = valid(posted.checkedPersonal(journey));
        answer(journey, posted.personalForm());
        assertThat(way(student).answers().personal()).isEqualTo(answer);
    }

    @Test
    void theNumberOfWhoOwesNoneIsGone() {
        var number = freshNumber();
        var student = student(HEALTH_LICENCE);
        begin(student);
        choose(student, HEALTH_LICENCE);
        answerPersonal(student, number);
        var journey = way(student);
        answer(
                journey,
                Posted.personal(journey)
                        .field("cvec", "")
                        .field("cvecAbsence", "FUNDED")
                        .personalForm());
        assertThat(way(student).answers().personal())
                .extracting(it -> it.cvec())
                .isNull();
        assertThat(way(student).progress().current()).isEqualTo(Step.ANNUAL);
    }

    @Test
    void anOfferThatBecameFreeOfItClearsTheNumberAtTheEnd() {
        var student = student(NURSING_2);
        walk(student, NURSING_2);
        sql.sql("update offer set regime = '20', status = '01' where student_number = ?")
                .param(student.value())
                .update();
        finish(student);
        assertThat(held(student)).isEmpty();
        var id = way(student)
                .dossier()
                .ofType(Enrolment.Finished.class)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(dossiers.snapshot(student, id).orElseThrow().personal().cvec())
                .isNull();
    }

    @Test
    void whoSavesFromAnOldPageIsToldAndNothingIsLost() {
        var student = student(NURSING_2);
        begin(student);
        choose(student, NURSING_2);
        var oldPage = way(student);
        answerPersonal(student);
        var saved = way(student).dossier();
        var late = Posted.personal(oldPage)
                .field("cvec", freshNumber())
                .field("fixed.line1", "7 quai du Verdanson")
                .personalForm();
        assertThatExceptionOfType(Dossiers.Outdated.class).isThrownBy(() -> answer(oldPage, late));
        assertThatExceptionOfType(Dossiers.Outdated.class).isThrownBy(() -> dossiers.choose(oldPage, keys(NURSING_2)));
        assertThatExceptionOfType(Dossiers.Outdated.class).isThrownBy(() -> dossiers.acknowledgeFees(oldPage));
        assertThat(way(student).dossier()).isEqualTo(saved);
    }

    @Test
    void aCaseDoesNotMakeThePageOld() {
        var student = student(NURSING_2);
        var first = way(student);
        dossiers.note(student, note("WRONG_OFFER", true));
        dossiers.begin(first);
        choose(student, NURSING_2);
        var page = way(student);
        dossiers.note(student, note("NAME_DIFFERS", true));
        answer(page, Posted.personal(page).field("cvec", freshNumber()).personalForm());
        assertThat(way(student).dossier().notes())
                .extracting(CaseNote::type)
                .containsExactly("NAME_DIFFERS", "WRONG_OFFER");
    }

    @Test
    void aCaseIsKeptOnceInItsLatestState() {
        var student = student(NURSING_2);
        var open = note("NAME_DIFFERS", true);
        dossiers.note(student, open);
        dossiers.note(student, new CaseNote(open.id(), open.type(), open.step(), false, open.at()));
        assertThat(way(student).dossier().notes()).singleElement().matches(it -> !it.open());
        assertThat(way(student).dossier().openCase("NAME_DIFFERS")).isFalse();
    }

    @Test
    void whoFinishesWithAnOpenCaseIsToBeChecked() {
        var student = student(NURSING_2);
        walk(student, NURSING_2);
        dossiers.note(student, note("NAME_DIFFERS", true));
        finish(student);
        assertThat(way(student)
                        .dossier()
                        .ofType(Enrolment.Finished.class)
                        .findFirst()
                        .orElseThrow()
                        .checks())
                .containsExactlyInAnyOrder(ReviewReason.NAME_MISMATCH, ReviewReason.OPEN_CASE);
    }

    @Test
    void anImportBetweenTwoStepsTouchesNothingTyped() {
        var student = student(NURSING_2);
        begin(student);
        choose(student, NURSING_2);
        var page = way(student);
        var number = freshNumber();
        students.load(List.of(
                SampleStudent.returning(student.value()).phone("0700000000").record()));
        offer(student, "11", NURSING_2);
        answer(page, Posted.personal(page).field("cvec", number).personalForm());
        var typed = way(student).answers();
        students.load(List.of(
                SampleStudent.returning(student.value()).phone("0700000001").record()));
        offer(student, "12", NURSING_2);
        assertThat(way(student).answers()).isEqualTo(typed);
        assertThat(way(student).dossier().started()).hasSize(1);
        assertThat(way(student).personalForm().phone()).isEqualTo("06 28 78 93 44");
    }

    @Test
    void anAnswerToADocumentIsKeptWithItsVersionAndNotAskedAgain() {
        document("story-consent", 1);
        try {
            var student = finished(NURSING_2);
            assertThat(sql.sql("select version from approval where student_number = ? and document = 'story-consent'")
                            .param(student.value())
                            .query(Integer.class)
                            .list())
                    .containsExactly(1);
            assertThat(way(student).documentsToAnswer()).isEmpty();
            var before = snapshotOf(student).annual().approvals();
            dossiers.reopen(way(student));
            assertThat(way(student).progress().current()).isEqualTo(Step.RECAP);
            answerAnnual(student);
            finish(student);
            assertThat(snapshotOf(student).annual().approvals()).isEqualTo(before);
            document("story-consent", 2);
            assertThat(way(student).documentsToAnswer())
                    .extracting(it -> it.version())
                    .containsExactly(2);
            dossiers.reopen(way(student));
            assertThat(way(student).progress().current()).isEqualTo(Step.ANNUAL);
        } finally {
            sql.sql("delete from approval_document where code = 'story-consent'")
                    .update();
            offer(student(NURSING_2), "10");
        }
    }

    private EnrolmentSnapshot snapshotOf(StudentNumber student) {
        var id = way(student)
                .dossier()
                .ofType(Enrolment.Finished.class)
                .findFirst()
                .orElseThrow()
                .id();
        return dossiers.snapshot(student, id).orElseThrow();
    }

    private void document(String code, int version) {
        sql.sql("""
                insert into approval_document
                  (year, code, version, kind, blocking, title_fr, title_en, text_fr, text_en)
                values (2026, ?, ?, 'CONSENT', false, 'Titre', 'Title', 'Texte', 'Text')""").params(code, version).update();
        offer(student(NURSING_2), "10"); // whatever is loaded makes the campaign be read again
    }

    private List<CvecNumber> held(StudentNumber student) {
        return sql.sql("select cvec_number from cvec_hold where student_number = ?")
                .param(student.value())
                .query((row, _) -> new CvecNumber(row.getString("cvec_number")))
                .list();
    }

    private static CaseNote note(String type, boolean open) {
        return new CaseNote(UUID.randomUUID(), type, Step.PERSONAL, open, SampleCampaign.NOW);
    }
}
