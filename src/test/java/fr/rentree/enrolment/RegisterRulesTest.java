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
import fr.rentree.cvec.CvecNumber;
import fr.rentree.enrolment.Answers.Personal;
import fr.rentree.shared.FormProblems.Problem;
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
    private static final Journey USUAL = Ways.usual().way();

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(new Confirmed(), CvecFinding.CONFIRMED, Set.of()),
                Arguments.of(new Different(true, false), CvecFinding.NAMES_DIFFER, Set.of(ReviewReason.NAME_MISMATCH)),
                Arguments.of(
                        new Different(false, true),
                        CvecFinding.BIRTH_DATE_DIFFERS,
                        Set.of(ReviewReason.BIRTH_DATE_MISMATCH)),
                Arguments.of(
                        new Different(true, true),
                        CvecFinding.PERSON_DIFFERS,
                        Set.of(ReviewReason.NAME_MISMATCH, ReviewReason.BIRTH_DATE_MISMATCH)),
                Arguments.of(new Undated(), CvecFinding.BIRTH_DATE_UNCLEAR, Set.of(ReviewReason.BIRTH_DATE_UNCLEAR)),
                Arguments.of(new NotFound(), CvecFinding.NOT_FOUND, Set.of(ReviewReason.CVEC_REFUSED)),
                Arguments.of(CANCELLED, CvecFinding.NOT_VALID, Set.of(ReviewReason.CVEC_REFUSED)),
                Arguments.of(new NoAnswer(), CvecFinding.UNANSWERED, Set.of(ReviewReason.CVEC_UNCHECKED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void whoStandsByTheNumberGoesOnWhateverTheRegisterSays(
            CvecAnswer answer, CvecFinding finding, Set<ReviewReason> checks) {
        var journey = told(answer, NUMBER);
        assertThat(journey.answers().personal())
                .extracting(Personal::cvecFinding)
                .isEqualTo(finding);
        assertThat(journey.progress().complete(Step.PERSONAL)).isTrue();
        assertThat(journey.checks(true)).isEqualTo(checks);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void onlyWhatTheRegisterRefusesIsToBeMendedOrConfirmedFirst(CvecAnswer answer, CvecFinding finding) {
        var refused = finding == CvecFinding.NOT_FOUND || finding == CvecFinding.NOT_VALID;
        assertThat(told(answer, "").finished(Step.PERSONAL)).isEqualTo(!refused);
    }

    @Test
    void theSentenceSaysWhichNumberAndWhatTheRegisterSaid() {
        assertThat(Found.in(told(new NotFound(), "").parsed(Step.PERSONAL)).all())
                .containsExactly(problem("not-found", "MTP6-ABCDEF-12"));
        assertThat(Found.in(told(CANCELLED, "").parsed(Step.PERSONAL)).all())
                .containsExactly(problem("not-valid", "MTP6-ABCDEF-12", "Annulée"));
        assertThat(Found.in(told(new NotValid(72, ""), "").parsed(Step.PERSONAL))
                        .all())
                .containsExactly(problem("not-valid", "MTP6-ABCDEF-12", "72"));
    }

    @Test
    void whoStandsByOneNumberDoesNotStandByTheNext() {
        assertThat(told(new NotFound(), "MTP6ABCDEF13").finished(Step.PERSONAL)).isFalse();
    }

    @Test
    void whoHasAskedAboutTheRefusalGoesOn() {
        var journey = Ways.usual().noted("CVEC_REFUSED", true).way();
        assertThat(told(journey, new NotFound(), "").finished(Step.PERSONAL)).isTrue();
        var settled = Ways.usual().noted("CVEC_REFUSED", false).way();
        assertThat(told(settled, new NotFound(), "").finished(Step.PERSONAL)).isFalse();
    }

    @ParameterizedTest(name = "{0}: still {1}")
    @CsvSource({"mtp6 abcdef 12,CONFIRMED", "MTP6ABCDEF12 / DURAN,CONFIRMED", "MTP6 ABCDEF 13,"})
    void whatTheRegisterSaidGoesWithTheNumber(String typed, CvecFinding finding) {
        var journey = told(new Confirmed(), "");
        assertThat(valid(Posted.personal(journey).field("cvec", typed).checkedPersonal(journey))
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
        var draft = told(new NotFound(), NUMBER).dossier().draft();
        var journey = Ways.of(SampleStudent.returning())
                .started(NURSING_2, "20")
                .typed(draft)
                .way();
        assertThat(journey.checks(true)).isEmpty();
        assertThat(journey.answers().personal())
                .matches(it -> !it.unchecked())
                .extracting(Personal::cvecFinding)
                .isNull();
    }

    @Test
    void aNumberFromBeforeTheRegisterWasUsedIsAskedForLater() {
        var journey = Ways.usual().sent(form("")).way();
        assertThat(journey.checks(true)).containsExactly(ReviewReason.CVEC_UNCHECKED);
        assertThat(journey.checks(false)).isEmpty();
    }

    @Test
    void answersFromBeforeAreStillRead() {
        var json = JsonMapper.builder().build();
        var before = json.writeValueAsString(personal()).replace("\"cvecFinding\":null,", "");
        assertThat(before).doesNotContain("cvecFinding");
        assertThat(json.readValue(before, Personal.class)).isEqualTo(personal());
    }

    private static Journey told(CvecAnswer answer, String kept) {
        return told(USUAL, answer, kept);
    }

    private static Journey told(Journey journey, CvecAnswer answer, String kept) {
        return journey.sent(form(kept)).registered(new CvecNumber(NUMBER), answer);
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
