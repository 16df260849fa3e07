package fr.rentree.fee;

import static fr.rentree.fee.ChargedEnrolment.GapYear.NONE;
import static fr.rentree.fee.ChargedEnrolment.GapYear.SEMESTER;
import static fr.rentree.fee.ChargedEnrolment.GapYear.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.rentree.shared.AcademicYear;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Product rule 3.7. */
class FeeCalculationTest {

    private static final PayerStatus ANYBODY = new PayerStatus(false, false, true);
    private static final PayerStatus CROUS = new PayerStatus(true, false, false);
    private static final PayerStatus WARD = new PayerStatus(false, true, true);
    private static final FeeSchedule RATES = new FeeSchedule(
            new AcademicYear(2025),
            true,
            Map.of(
                    FeeProfile.NO, new FeeSchedule.Rate(17800, 11800),
                    FeeProfile.MA, new FeeSchedule.Rate(25400, 16600),
                    FeeProfile.DO, new FeeSchedule.Rate(39700, 26400)));

    private static final ChargedEnrolment NURSE =
            new ChargedEnrolment("Infirmier, 2e année", FeeProfile.IF, "5000789", NONE, false);
    private static final ChargedEnrolment PHYSIO =
            new ChargedEnrolment("Masseur-kinésithérapeute", FeeProfile.IF, "5000417", NONE, false);

    static Stream<Arguments> amounts() {
        return Stream.of(
                arguments("Profile IF (partner institute): 0 €", List.of(NURSE), ANYBODY, List.of(0L)),
                arguments(
                        "the national rate of the year: licence",
                        List.of(of(FeeProfile.NO, NONE)),
                        ANYBODY,
                        List.of(17800L)),
                arguments(
                        "the national rate of the year: master",
                        List.of(of(FeeProfile.MA, NONE)),
                        ANYBODY,
                        List.of(25400L)),
                arguments(
                        "the national rate of the year: doctorat",
                        List.of(of(FeeProfile.DO, NONE)),
                        ANYBODY,
                        List.of(39700L)),
                arguments(
                        "full rate once, reduced rate for a further enrolment in the same year",
                        List.of(of(FeeProfile.MA, NONE), of(FeeProfile.NO, NONE)),
                        ANYBODY,
                        List.of(25400L, 11800L)),
                arguments(
                        "the dearest bears the full rate, whatever the order",
                        List.of(of(FeeProfile.NO, NONE), of(FeeProfile.MA, NONE), of(FeeProfile.DO, NONE)),
                        ANYBODY,
                        List.of(11800L, 16600L, 39700L)),
                arguments(
                        "twice the same profile: full once",
                        List.of(of(FeeProfile.NO, NONE), of(FeeProfile.NO, NONE)),
                        ANYBODY,
                        List.of(17800L, 11800L)),
                arguments(
                        "reduced rate for a césure of a year",
                        List.of(of(FeeProfile.NO, YEAR)),
                        ANYBODY,
                        List.of(11800L)),
                arguments(
                        "reduced rate for a césure of a semester",
                        List.of(of(FeeProfile.MA, SEMESTER)),
                        ANYBODY,
                        List.of(16600L)),
                arguments(
                        "a césure does not take the full rate from the enrolment beside it",
                        List.of(of(FeeProfile.DO, YEAR), of(FeeProfile.NO, NONE)),
                        ANYBODY,
                        List.of(26400L, 17800L)),
                arguments(
                        "an enrolment in an institute is no first one: the licence beside it bears the full rate",
                        List.of(NURSE, of(FeeProfile.NO, NONE)),
                        ANYBODY,
                        List.of(0L, 17800L)),
                arguments("grant holders: exempt", List.of(of(FeeProfile.NO, NONE)), CROUS, List.of(0L)),
                arguments(
                        "wards of the nation: exempt, for every enrolment",
                        List.of(of(FeeProfile.MA, NONE), of(FeeProfile.NO, NONE)),
                        WARD,
                        List.of(0L, 0L)),
                arguments(
                        "apprentices: exempt (code du travail, L6211-1)",
                        List.of(apprentice(FeeProfile.NO)),
                        ANYBODY,
                        List.of(0L)),
                arguments(
                        "what an apprentice does not pay takes no full rate from the enrolment beside it",
                        List.of(apprentice(FeeProfile.MA), of(FeeProfile.NO, NONE)),
                        ANYBODY,
                        List.of(0L, 17800L)),
                arguments("nothing chosen: nothing due", List.of(), ANYBODY, List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("amounts")
    void chargesWhatTheRuleSays(String rule, List<ChargedEnrolment> enrolments, PayerStatus payer, List<Long> cents) {
        var statement = FeeCalculation.statement(enrolments, payer, RATES);
        assertThat(statement.lines())
                .as(rule)
                .extracting(FeeStatement.Line::cents)
                .isEqualTo(cents);
        assertThat(statement.totalCents())
                .isEqualTo(cents.stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void nursingSaysTheOrderOf31July2009() {
        assertThat(keys(FeeCalculation.statement(List.of(NURSE), ANYBODY, RATES)))
                .containsExactly("fee.institute.nursing", "fee.cvec");
    }

    @Test
    void whoOwesNoCvecIsNotToldOfIt() {
        assertThat(keys(FeeCalculation.statement(List.of(NURSE), CROUS, RATES)))
                .containsExactly("fee.institute.nursing");
    }

    @Test
    void otherInstitutesSayTheAgreement() {
        assertThat(keys(FeeCalculation.statement(List.of(PHYSIO), ANYBODY, RATES)))
                .containsExactly("fee.institute.agreement", "fee.cvec");
    }

    @Test
    void anExemptionNamesItsLegalReasonAndWhatItWaives() {
        var line = FeeCalculation.statement(List.of(of(FeeProfile.NO, NONE)), CROUS, RATES)
                .lines()
                .getFirst();
        assertThat(line.exemption()).isEqualTo("fee.exemption.grant");
        assertThat(line.waivedCents()).isEqualTo(17800);
        assertThat(FeeCalculation.statement(List.of(of(FeeProfile.NO, NONE)), WARD, RATES)
                        .lines()
                        .getFirst()
                        .exemption())
                .isEqualTo("fee.exemption.ward");
    }

    @Test
    void anApprenticeReadsWhyNothingIsDue() {
        var line = FeeCalculation.statement(List.of(apprentice(FeeProfile.NO)), ANYBODY, RATES)
                .lines()
                .getFirst();
        assertThat(line.key()).isEqualTo("fee.line.full");
        assertThat(line.exemption()).isEqualTo("fee.exemption.apprentice");
        assertThat(line.waivedCents()).isEqualTo(17800);
    }

    @Test
    void anInstitutesZeroIsNoExemption() {
        assertThat(FeeCalculation.statement(List.of(NURSE), CROUS, RATES)
                        .lines()
                        .getFirst()
                        .exemption())
                .isNull();
    }

    @Test
    void ratesOfAnEarlierYearAreSaidToBeProvisional() {
        var rates = new FeeSchedule(new AcademicYear(2025), false, RATES.byProfile());
        var statement = FeeCalculation.statement(List.of(of(FeeProfile.NO, NONE)), ANYBODY, rates);
        assertThat(statement.sentences()).contains(new FeeStatement.Sentence("fee.provisional", List.of("2025-2026")));
        assertThat(keys(FeeCalculation.statement(List.of(NURSE), ANYBODY, rates)))
                .doesNotContain("fee.provisional");
    }

    @Test
    void aTotalAboveZeroIsStatedWithHowItIsPaidOutside() {
        assertThat(keys(FeeCalculation.statement(List.of(of(FeeProfile.NO, NONE)), ANYBODY, RATES)))
                .contains("fee.payment");
        assertThat(keys(FeeCalculation.statement(List.of(of(FeeProfile.NO, NONE)), CROUS, RATES)))
                .doesNotContain("fee.payment");
    }

    @Test
    void theStatementComesBackFromTheSnapshotAsItWentIn() {
        var json = JsonMapper.builder().build();
        var statement =
                FeeCalculation.statement(List.of(NURSE, of(FeeProfile.MA, YEAR), of(FeeProfile.NO, NONE)), WARD, RATES);
        assertThat(json.readValue(json.writeValueAsString(statement), FeeStatement.class))
                .isEqualTo(statement);
    }

    @Test
    void aProfileWithoutRateIsNotGuessed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FeeCalculation.statement(
                        List.of(of(FeeProfile.NO, NONE)),
                        ANYBODY,
                        new FeeSchedule(new AcademicYear(2026), true, Map.of())))
                .withMessageContaining("NO");
    }

    private static ChargedEnrolment of(FeeProfile profile, ChargedEnrolment.GapYear gapYear) {
        return new ChargedEnrolment("Licence", profile, "", gapYear, false);
    }

    private static ChargedEnrolment apprentice(FeeProfile profile) {
        return new ChargedEnrolment("Licence", profile, "", NONE, true);
    }

    private static List<String> keys(FeeStatement statement) {
        return statement.sentences().stream().map(FeeStatement.Sentence::key).toList();
    }
}
