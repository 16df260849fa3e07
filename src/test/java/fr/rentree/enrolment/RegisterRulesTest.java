package fr.rentree.enrolment;

import static fr.rentree.enrolment.Found.valid;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecAnswer.Confirmed;
import fr.rentree.cvec.CvecAnswer.Different;
import fr.rentree.cvec.CvecAnswer.NoAnswer;
import fr.rentree.cvec.CvecAnswer.NotFound;
import fr.rentree.cvec.CvecAnswer.NotValid;
import fr.rentree.cvec.CvecAnswer.Undated;
import fr.rentree.cvec.CvecFinding;
import fr.rentree.enrolment.Answers.Personal;
import fr.rentree.shared.Problems.Problem;
import fr.rentree.support.SampleStudent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Product 3.2, « Official check »: « It never blocks an enrolment. » */
class RegisterRulesTest {

    private static final String NUMBER = "MTP6ABCDEF12";
    private static final NotValid CANCELLED = new NotValid(72, "Annulée");
    private static final Way USUAL = Ways.usual().way();

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(new Confirmed(), CvecFinding.CONFIRMED, Set.of()),
                Arguments.of(new Different(true, false), CvecFinding.NAMES_DIFFER, Set.of(Check.NAME_MISMATCH)),
                Arguments.of(
                        new Different(false, true), CvecFinding.BIRTH_DATE_DIFFERS, Set.of(Check.BIRTH_DATE_MISMATCH)),
                Arguments.of(
                        new Different(true, true),
                        CvecFinding.PERSON_DIFFERS,
                        Set.of(Check.NAME_MISMATCH, Check.BIRTH_DATE_MISMATCH)),
                Arguments.of(new Undated(), CvecFinding.BIRTH_DATE_UNCLEAR, Set.of(Check.BIRTH_DATE_UNCLEAR)),
                Arguments.of(new NotFound(), CvecFinding.NOT_FOUND, Set.of(Check.CVEC_REFUSED)),
                Arguments.of(CANCELLED, CvecFinding.NOT_VALID, Set.of(Check.CVEC_REFUSED)),
                Arguments.of(new NoAnswer(), CvecFinding.UNANSWERED, Set.of(Check.CVEC_UNCHECKED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void whoStandsByTheNumberGoesOnWhateverTheRegisterSays(CvecAnswer answer, CvecFinding finding, Set<Check> checks) {
        var way = answered(standing(answer, NUMBER));
        assertThat(way.dossier().answers().personal())
                .extracting(Personal::cvecFinding)
                .isEqualTo(finding);
        assertThat(way.complete(Step.PERSONAL)).isTrue();
        assertThat(way.checks(true)).isEqualTo(checks);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void onlyWhatTheRegisterRefusesIsToBeMendedOrConfirmedFirst(CvecAnswer answer, CvecFinding finding) {
        var refused = finding == CvecFinding.NOT_FOUND || finding == CvecFinding.NOT_VALID;
        assertThat(standing(answer, "").valid()).isEqualTo(!refused);
    }

    @Test
    void theSentenceSaysWhichNumberAndWhatTheRegisterSaid() {
        assertThat(Found.in(standing(new NotFound(), "")).all())
                .containsExactly(problem("not-found", "MTP6-ABCDEF-12"));
        assertThat(Found.in(standing(CANCELLED, "")).all())
                .containsExactly(problem("not-valid", "MTP6-ABCDEF-12", "Annulée"));
        assertThat(Found.in(standing(new NotValid(72, ""), "")).all())
                .containsExactly(problem("not-valid", "MTP6-ABCDEF-12", "72"));
    }

    @Test
    void whoStandsByOneNumberDoesNotStandByTheNext() {
        assertThat(standing(new NotFound(), "MTP6ABCDEF13").valid()).isFalse();
    }

    @Test
    void whoHasAskedAboutTheRefusalGoesOn() {
        var way = Ways.usual().noted("CVEC_REFUSED", true).way();
        assertThat(way.check(form(""), personal(), new NotFound()).valid()).isTrue();
        var settled = Ways.usual().noted("CVEC_REFUSED", false).way();
        assertThat(settled.check(form(""), personal(), new NotFound()).valid()).isFalse();
    }

    @ParameterizedTest(name = "{0}: still {1}")
    @CsvSource({"mtp6 abcdef 12,CONFIRMED", "MTP6ABCDEF12 / DURAN,CONFIRMED", "MTP6 ABCDEF 13,"})
    void whatTheRegisterSaidGoesWithTheNumber(String typed, CvecFinding finding) {
        var way = answered(standing(new Confirmed(), ""));
        assertThat(valid(Posted.personal(way).field("cvec", typed).checkedPersonal(way))
                        .cvecFinding())
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @EnumSource(CvecFinding.class)
    void aNumberIsAskedForUntilTheRegisterHasAnswered(CvecFinding finding) {
        assertThat(personal().unchecked()).isTrue();
        assertThat(personal().found(finding).unchecked()).isEqualTo(finding == CvecFinding.UNANSWERED);
    }

    @Test
    void whoIsNotLiableIsNeitherAskedForNorToBeChecked() {
        var answers = Answers.NONE.with(personal().found(CvecFinding.NOT_FOUND));
        var way = Ways.of(SampleStudent.returning())
                .started(NURSING_2, "20")
                .answered(answers)
                .way();
        assertThat(way.checks(true)).isEmpty();
        assertThat(way.settled().personal())
                .matches(it -> !it.unchecked())
                .extracting(Personal::cvecFinding)
                .isNull();
    }

    @Test
    void aNumberFromBeforeTheRegisterWasUsedIsAskedForLater() {
        var way = Ways.usual().answered(Answers.NONE.with(personal())).way();
        assertThat(way.checks(true)).containsExactly(Check.CVEC_UNCHECKED);
        assertThat(way.checks(false)).isEmpty();
    }

    @Test
    void answersFromBeforeAreStillRead() {
        var json = JsonMapper.builder().build();
        var before = json.writeValueAsString(personal()).replace("\"cvecFinding\":null,", "");
        assertThat(before).doesNotContain("cvecFinding");
        assertThat(json.readValue(before, Personal.class)).isEqualTo(personal());
    }

    private static Way answered(Checked<Personal> checked) {
        return Ways.usual().answered(Answers.NONE.with(valid(checked))).way();
    }

    private static Checked<Personal> standing(CvecAnswer answer, String kept) {
        return USUAL.check(form(kept), personal(), answer);
    }

    private static Problem problem(String key, Object... arguments) {
        return new Problem("cvec", "enrolment.personal.cvec." + key, List.of(arguments));
    }

    private static Personal personal() {
        return valid(Posted.personal(USUAL).checkedPersonal(USUAL));
    }

    private static PersonalForm form(String kept) {
        return Posted.personal(USUAL).field("cvecKept", kept).personalForm();
    }
}
