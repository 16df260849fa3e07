package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.NURSING_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.RegisterStub;
import fr.rentree.support.StatementCount.Statements;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** « When it does not answer the number is accepted « à vérifier » and checked again later » (product 3.2). */
class CvecRecheckStoryTest extends Story {

    private static final RegisterStub REGISTER = new RegisterStub();
    private static final LocalDate BIRTH = LocalDate.of(2004, 5, 17);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @DynamicPropertySource
    static void register(DynamicPropertyRegistry settings) {
        settings.add("rentree.cvec.url", REGISTER::address);
        settings.add("rentree.cvec.recheck", () -> "1d");
    }

    @Autowired
    CvecRecheck job;

    @Autowired
    UncheckedRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @BeforeEach
    void nothingIsLeftAndTheRegisterIsBack() {
        sql.sql("update enrolment set checks = '{}'").update();
        clock.pass(PAUSE);
        var probe = unanswered();
        answers(probe, "ok");
        job.recheck();
        assertThat(checks(probe)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ok,''",
        "names,NAME_MISMATCH",
        "date,BIRTH_DATE_MISMATCH",
        "unknown,CVEC_REFUSED",
        "cancelled,CVEC_REFUSED"
    })
    void whatIsLearnedLaterTakesThePlaceOfUnchecked(String answer, String checks) {
        var student = unanswered();
        assertThat(checks(student)).containsExactly(ReviewReason.CVEC_UNCHECKED);
        answers(student, answer);
        job.recheck();
        assertThat(checks(student)).isEqualTo(checks.isEmpty() ? Set.of() : Set.of(ReviewReason.valueOf(checks)));
        job.recheck();
        assertThat(REGISTER.asked(number(student))).isEqualTo(1);
    }

    @Test
    void otherReasonsStayAndNoneIsThereTwice() {
        var student = unanswered();
        sql.sql("update enrolment set checks = '{NAME_MISMATCH,CVEC_UNCHECKED,OPEN_CASE}' where student_number = ?")
                .param(student.value())
                .update();
        answers(student, "names");
        job.recheck();
        assertThat(checks(student)).containsExactlyInAnyOrder(ReviewReason.NAME_MISMATCH, ReviewReason.OPEN_CASE);
        assertThat(sql.sql("select cardinality(checks) from enrolment where student_number = ?")
                        .param(student.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theFinishedVersionStaysAsItWasAndNoPageGetsOld() {
        var student = unanswered();
        var page = way(student);
        var snapshot = snapshot(student);
        answers(student, "unknown");
        job.recheck();
        assertThat(snapshot(student)).isEqualTo(snapshot);
        assertThat(way(student).dossier().version()).isEqualTo(page.dossier().version());
        dossiers.reopen(page);
        assertThat(way(student).dossier().started()).hasSize(1);
    }

    @Test
    void whatIsBeingCorrectedIsLeftAloneAndAskedForWhenFinishedAgain() {
        var student = unanswered();
        answers(student, "ok");
        dossiers.reopen(way(student));
        job.recheck();
        assertThat(REGISTER.asked(number(student))).isZero();
        finish(student);
        assertThat(checks(student)).containsExactly(ReviewReason.CVEC_UNCHECKED);
        job.recheck();
        assertThat(checks(student)).isEmpty();
    }

    @Test
    void whoReopensWhileTheRegisterIsAskedIsNotTouched() throws InterruptedException {
        var student = unanswered();
        answers(student, "unknown");
        var gate = REGISTER.hesitates(number(student));
        var run = Thread.ofVirtual().start(job::recheck);
        await().until(() -> REGISTER.asked(number(student)) == 1);
        dossiers.reopen(way(student));
        finish(student);
        gate.countDown();
        run.join();
        assertThat(checks(student)).containsExactly(ReviewReason.CVEC_UNCHECKED);
        assertThat(snapshot(student).version()).isEqualTo(2);
    }

    @Test
    void aNumberFromBeforeTheRegisterWasUsedIsCheckedToo() {
        var student = finished(NURSING_2);
        assertThat(checks(student)).containsExactly(ReviewReason.CVEC_UNCHECKED);
        answers(student, "ok");
        job.recheck();
        assertThat(checks(student)).isEmpty();
    }

    @Test
    void aSilentRegisterIsAskedOnceARunAndNobodyWaitsBehindANumberThatNeverGetsAnAnswer() {
        var students = Stream.generate(this::unanswered).limit(4).toList();
        students.forEach(it -> answers(it, "broken"));
        job.recheck();
        assertThat(questions(students)).isEqualTo(1);
        var never = students.stream()
                .filter(it -> REGISTER.asked(number(it)) == 1)
                .findFirst()
                .orElseThrow();
        students.stream().filter(it -> !it.equals(never)).forEach(it -> answers(it, "ok"));
        job.recheck();
        assertThat(students.stream().filter(it -> !checks(it).isEmpty())).containsExactly(never);
    }

    @Test
    void manyAreCheckedInSmallBatches() {
        var students = Stream.generate(this::unanswered)
                .limit(CvecRecheck.BATCH * 2 + 1)
                .toList();
        students.forEach(it -> answers(it, "ok"));
        job.recheck();
        assertThat(students).allMatch(it -> checks(it).isEmpty());
        assertThat(questions(students)).isEqualTo(students.size());
    }

    @Test
    void whileTheRegisterIsLeftAloneNobodyIsAskedFor() {
        var students = Stream.generate(this::unanswered).limit(6).toList();
        students.forEach(it -> answers(it, "broken"));
        for (int run = 1; run <= 7; run++) job.recheck();
        assertThat(questions(students)).isEqualTo(5);
        clock.pass(PAUSE);
        students.forEach(it -> answers(it, "ok"));
        job.recheck();
        assertThat(students).allMatch(it -> checks(it).isEmpty());
    }

    @Test
    void oneNodeAtATimeAsks() {
        var student = unanswered();
        answers(student, "ok");
        transaction.executeWithoutResult(other -> {
            assertThat(rows.hold()).isTrue();
            var run = Thread.ofPlatform().start(job::recheck);
            await().until(() -> !run.isAlive());
        });
        assertThat(REGISTER.asked(number(student))).isZero();
        job.recheck();
        assertThat(REGISTER.asked(number(student))).isEqualTo(1);
    }

    @Test
    void anIndexLeadsToTheFewThatWait() {
        var plan = new ArrayList<String>();
        transaction.executeWithoutResult(_ -> {
            sql.sql("set local enable_seqscan = off").update();
            statements.clear();
            rows.after(new UUID(0, 0), 1);
            var asked = "explain " + statements.all().getFirst();
            plan.addAll(
                    sql.sql(asked).params(new UUID(0, 0), 1).query(String.class).list());
        });
        assertThat(String.join("\n", plan)).contains("enrolment_cvec_unchecked");
    }

    /** Finished while the register did not answer. */
    private StudentNumber unanswered() {
        var student = student(NURSING_2);
        begin(student);
        choose(student, NURSING_2);
        var journey = way(student);
        var number = freshNumber();
        var sent = journey.sent(Posted.personal(journey).field("cvec", number).personalForm());
        answer(
                journey,
                sent.registered(new CvecNumber(number.replace(" ", "")), new CvecAnswer.NoAnswer()),
                Step.PERSONAL);
        answerAnnual(student);
        seeFees(student);
        finish(student);
        return student;
    }

    private void answers(StudentNumber student, String answer) {
        var number = number(student);
        switch (answer) {
            case "ok" -> REGISTER.knows(number, "DURAN", "LUCIE", BIRTH);
            case "names" -> REGISTER.knows(number, "DURAN", "MAUD", BIRTH);
            case "date" -> REGISTER.knows(number, "DURAN", "LUCIE", BIRTH.plusDays(1));
            case "cancelled" ->
                REGISTER.says(number, 200, RegisterStub.attestation("DURAN", "LUCIE", BIRTH, 72, "Annulée"));
            case "unknown" -> REGISTER.doesNotKnow(number);
            case "broken" -> REGISTER.says(number, 500, "");
            default -> throw new IllegalArgumentException(answer);
        }
    }

    private long questions(List<StudentNumber> students) {
        return students.stream().mapToLong(it -> REGISTER.asked(number(it))).sum();
    }

    private String number(StudentNumber student) {
        return sql.sql("select draft -> 'personal' ->> 'cvec' from dossier where student_number = ?")
                .param(student.value())
                .query(String.class)
                .single();
    }

    private Set<ReviewReason> checks(StudentNumber student) {
        return finishedOf(student).checks();
    }

    private EnrolmentSnapshot snapshot(StudentNumber student) {
        return dossiers.snapshot(student, finishedOf(student).id()).orElseThrow();
    }

    private Finished finishedOf(StudentNumber student) {
        return way(student).dossier().ofType(Finished.class).findFirst().orElseThrow();
    }
}
