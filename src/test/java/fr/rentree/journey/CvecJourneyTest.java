package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.RegisterStub;
import fr.rentree.support.StatementCount.Statements;
import fr.rentree.support.Visit;
import fr.rentree.support.Visit.Answer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The official check of the CVEC number while the student waits (product 3.2). */
class CvecJourneyTest extends CvecJourney {

    @Autowired
    Statements statements;

    @Autowired
    DataSource pool;

    @Test
    void aConfirmedNumberIsSaidToBeSoAndTheNamesAreNotAsked() {
        var student = cast.complete();
        knows(student);
        var visit = until(PERSONAL, student);
        assertThat(visit.get(PERSONAL).body()).contains("En continuant, vous confirmez");
        assertThat(post(visit, student).location()).isEqualTo(ANNUAL);
        assertThat(visit.get(PERSONAL).body())
                .contains("Vérifié auprès du registre national")
                .doesNotContain("En continuant, vous confirmez", "Ils sont différents");
        assertThat(post(visit, student).location()).isEqualTo(ANNUAL);
        assertThat(REGISTER.asked(student.cvec())).isEqualTo(1);
        assertThat(recap(visit, student)).contains("Vérifié auprès du registre national");
        assertThat(finished(visit, student)).isEmpty();
    }

    @Test
    void whatTheRegisterDoesNotFindIsMended() {
        var student = cast.complete();
        knows(student);
        var visit = until(PERSONAL, student);
        var mistyped = other(student.cvec());
        var page = post(visit, student, Map.of("cvec", mistyped));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Le registre national ne trouve pas le numéro " + mistyped.replace(' ', '-'))
                .contains("Mon attestation porte bien ce numéro", "value=\"" + mistyped + "\"");
        assertThat(visit.get(ANNUAL).location()).isEqualTo(PERSONAL);
        assertThat(again(visit, page, Map.of("cvec", student.cvec())).location())
                .isEqualTo(ANNUAL);
        assertThat(finished(visit, student)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"not found", "not valid"})
    void whoStandsByARefusedNumberGoesOnAndIsToBeChecked(String answer) {
        var student = cast.complete();
        if (answer.equals("not valid"))
            REGISTER.says(
                    student.cvec(),
                    200,
                    RegisterStub.attestation(student.familyName(), "ZOE", BIRTH, 72, "Annulée <b>"));
        var visit = until(PERSONAL, student);
        var page = post(visit, student);
        if (answer.equals("not valid")) assertThat(page.body()).contains("(Annulée &lt;b&gt;)");
        assertThat(again(visit, page, Map.of()).status()).as("not ticked").isEqualTo(200);
        assertThat(again(visit, page, kept(student)).location()).isEqualTo(ANNUAL);
        assertThat(visit.get(PERSONAL).body())
                .contains("Vous avez confirmé", "Nous écrire à ce sujet")
                .doesNotContain("Mon attestation porte bien");
        var asked = REGISTER.asked(student.cvec());
        assertThat(post(visit, student).location()).isEqualTo(ANNUAL);
        assertThat(REGISTER.asked(student.cvec())).isEqualTo(asked);
        assertThat(recap(visit, student)).contains("Vous avez confirmé");
        assertThat(finished(visit, student)).isEqualTo("CVEC_REFUSED");
    }

    @Test
    void theTickStaysWhereSomethingElseIsWrong() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        var page = post(visit, student);
        var typed = new HashMap<>(kept(student));
        typed.put("phone", "123");
        var wrong = again(visit, page, typed);
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(Form.fields(wrong)).containsAllEntriesOf(kept(student));
        assertThat(again(visit, wrong, Map.of("phone", "06 28 78 93 44")).location())
                .isEqualTo(ANNUAL);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "MAUD,2004-10-31,NAME_MISMATCH,un autre nom ou prénom que le vôtre",
        "ZOE,2004-10-30,BIRTH_DATE_MISMATCH,une autre date de naissance que la vôtre",
        "MAUD,2004-10-30,BIRTH_DATE_MISMATCH NAME_MISMATCH,et une autre date de naissance que les vôtres"
    })
    void whoseDataDifferGoesOnAndIsTold(String firstName, LocalDate birth, String checks, String told) {
        var student = cast.complete();
        REGISTER.knows(student.cvec(), student.familyName(), firstName, birth);
        var visit = until(PERSONAL, student);
        assertThat(post(visit, student).location()).isEqualTo(ANNUAL);
        assertThat(visit.get(PERSONAL).body()).contains(told).doesNotContain("En continuant, vous confirmez");
        assertThat(recap(visit, student)).contains(told);
        assertThat(finished(visit, student)).isEqualTo(checks);
    }

    @Test
    void aDateOfBirthThatCannotBeComparedIsSaidAndIsNoOutage() {
        var student = cast.complete();
        var known = RegisterStub.attestation(student.familyName(), "ZOE", LocalDate.of(2004, 10, 31), 75, "Valide");
        REGISTER.says(student.cvec(), 200, known.replace("31/10/2004", "00/00/2004"));
        var visit = until(PERSONAL, student);
        assertThat(post(visit, student).location()).isEqualTo(ANNUAL);
        assertThat(visit.get(PERSONAL).body())
                .contains("ne peut pas être comparée à la vôtre")
                .doesNotContain("n'a pas répondu", "En continuant, vous confirmez");
        assertThat(finished(visit, student)).isEqualTo("BIRTH_DATE_UNCLEAR");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"silence", "500", "nonsense"})
    void withoutAnAnswerTheNumberIsAcceptedAndCheckedLater(String answer) {
        var student = cast.complete();
        switch (answer) {
            case "silence" -> REGISTER.isSilent(student.cvec());
            case "500" -> REGISTER.says(student.cvec(), 500, "");
            default -> REGISTER.says(student.cvec(), 200, "<html>");
        }
        var visit = until(PERSONAL, student);
        assertThat(post(visit, student).location()).isEqualTo(ANNUAL);
        assertThat(visit.get(PERSONAL).body())
                .contains("Le registre national n'a pas répondu", "En continuant, vous confirmez");
        assertThat(recap(visit, student)).contains("Le registre national n'a pas répondu");
        assertThat(finished(visit, student)).isEqualTo("CVEC_UNCHECKED");
    }

    @Test
    void aNumberThatGotNoAnswerIsAskedForWhenItIsSentAgain() {
        var student = cast.complete();
        REGISTER.says(student.cvec(), 500, "");
        var visit = until(ANNUAL, student);
        knows(student);
        assertThat(post(visit, student).location()).isEqualTo(ANNUAL);
        assertThat(finished(visit, student)).isEmpty();
    }

    @Test
    void whileTheRegisterIsLeftAloneNobodyWaitsForIt() {
        for (int failed = 0; failed < 5; failed++) {
            var student = cast.complete();
            REGISTER.says(student.cvec(), 500, "");
            until(ANNUAL, student);
        }
        var student = cast.complete();
        var visit = until(ANNUAL, student);
        assertThat(REGISTER.asked(student.cvec())).isZero();
        assertThat(finished(visit, student)).isEqualTo("CVEC_UNCHECKED");
    }

    @Test
    void anotherNumberIsAnotherQuestion() {
        var student = cast.complete();
        knows(student);
        var visit = until(ANNUAL, student);
        var number = other(student.cvec());
        REGISTER.knows(number, student.familyName(), "MAUD", BIRTH);
        assertThat(post(visit, student, Map.of("cvec", number)).location()).isEqualTo(ANNUAL);
        assertThat(REGISTER.asked(number)).isEqualTo(1);
        assertThat(finished(visit, student)).isEqualTo("NAME_MISMATCH");
    }

    @Test
    void aFormWithOtherFaultsAsksNobody() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        assertThat(post(visit, student, Map.of("phone", "123")).status()).isEqualTo(200);
        assertThat(post(visit, student, Map.of("demande", "CVEC_REFUSED")).location())
                .startsWith("/demandes/nouvelle");
        assertThat(REGISTER.asked(student.cvec())).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"confirmed", "silence"})
    void pressedTwiceItGoesOnTwiceAndNobodyHasToChoose(String answer) throws Exception {
        var student = cast.complete();
        if (answer.equals("silence")) REGISTER.isSilent(student.cvec());
        else knows(student);
        var visit = until(PERSONAL, student);
        var fields = Form.fields(visit.get(PERSONAL));
        fields.put("cvec", student.cvec());
        var start = new CyclicBarrier(2);
        Callable<String> press = () -> {
            var tab = visit(student);
            tab.cookies().putAll(visit.cookies());
            start.await();
            return String.valueOf(tab.post(PERSONAL, fields).location());
        };
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var tab : tabs.invokeAll(Stream.generate(() -> press).limit(2).toList()))
                assertThat(tab.get()).isEqualTo(ANNUAL);
        }
        assertThat(REGISTER.asked(student.cvec())).isLessThanOrEqualTo(2);
    }

    @Test
    void whoAsksAboutARefusalGoesOnWithoutATick() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        var refused = post(visit, student);
        var asked = again(visit, refused, Map.of("demande", "CVEC_REFUSED"));
        assertThat(asked.location()).startsWith("/demandes/nouvelle?type=CVEC_REFUSED");
        var sent = visit.submit(String.valueOf(asked.location()), Map.of("text", "Il est juste."));
        assertThat(sent.location()).startsWith("/demandes/");
        assertThat(post(visit, student).location()).isEqualTo(ANNUAL);
        assertThat(finished(visit, student)).isEqualTo("CVEC_REFUSED OPEN_CASE");
    }

    @Test
    void sendingThePageIsTwoReadsAndOneWrite() {
        var student = cast.complete();
        knows(student);
        var visit = until(PERSONAL, student);
        var fields = Form.fields(visit.get(PERSONAL));
        fields.put("cvec", student.cvec());
        statements.clear();
        assertThat(visit.post(PERSONAL, fields).location()).isEqualTo(ANNUAL);
        assertThat(statements.reads().stream().filter(CvecJourneyTest::ofARequest))
                .hasSize(2);
        assertThat(statements.writes().stream().filter(CvecJourneyTest::ofARequest))
                .hasSize(1);
    }

    @Test
    void noConnectionIsHeldWhileTheRegisterIsAsked() throws Exception {
        var student = cast.complete();
        knows(student);
        var gate = REGISTER.hesitates(student.cvec());
        var visit = until(PERSONAL, student);
        try (var tab = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = tab.submit(() -> post(visit, student));
            await().until(() -> REGISTER.asked(student.cvec()) == 1);
            await().atMost(TIMEOUT.dividedBy(2)).until(() -> connections() == 0);
            assertThat(answer).isNotDone();
            gate.countDown();
            assertThat(answer.get().location()).isEqualTo(ANNUAL);
        }
    }

    private int connections() throws SQLException {
        return pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
    }

    /** Mails and events are looked for in the background. */
    private static boolean ofARequest(String sql) {
        return !sql.toLowerCase(Locale.ROOT).matches("(?s).*(from mail|event_publication).*");
    }

    private Answer post(Visit visit, Student student) {
        return Way.goOn(visit, student, PERSONAL);
    }

    private Answer post(Visit visit, Student student, Map<String, String> typed) {
        var all = new HashMap<>(Map.of("cvec", student.cvec()));
        all.putAll(typed);
        return Way.goOn(visit, PERSONAL, all);
    }
}
