package fr.rentree.fee;

import static fr.rentree.fee.Enrolled.GapYear.NONE;
import static fr.rentree.fee.Enrolled.GapYear.SEMESTER;
import static fr.rentree.fee.Enrolled.GapYear.YEAR;
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
class FeesTest {

    private static final Payer ANYBODY = new Payer(false, false, true);
    private static final Payer CROUS = new Payer(true, false, false);
    private static final Payer WARD = new Payer(false, true, true);
    private static final Rates RATES = new Rates(
            new AcademicYear(2025),
            true,
            Map.of(
                    Profile.NO, new Rates.Rate(17800, 11800),
                    Profile.MA, new Rates.Rate(25400, 16600),
                    Profile.DO, new Rates.Rate(39700, 26400)));

    private static final Enrolled NURSE = new Enrolled("Infirmier, 2e année", Profile.IF, "5000789", NONE, false);
    private static final Enrolled PHYSIO = new Enrolled("Masseur-kinésithérapeute", Profile.IF, "5000417", NONE, false);

    static Stream<Arguments> amounts() {
        return Stream.of(
                arguments("Profile IF (partner institute): 0 €", List.of(NURSE), ANYBODY, List.of(0L)),
                arguments(
                        "the national rate of the year: licence",
                        List.of(of(Profile.NO, NONE)),
                        ANYBODY,
                        List.of(17800L)),
                arguments(
                        "the national rate of the year: master",
                        List.of(of(Profile.MA, NONE)),
                        ANYBODY,
                        List.of(25400L)),
                arguments(
                        "the national rate of the year: doctorat",
                        List.of(of(Profile.DO, NONE)),
                        ANYBODY,
                        List.of(39700L)),
                arguments(
                        "full rate once, reduced rate for a further enrolment in the same year",
                        List.of(of(Profile.MA, NONE), of(Profile.NO, NONE)),
                        ANYBODY,
                        List.of(25400L, 11800L)),
                arguments(
                        "the dearest bears the full rate, whatever the order",
                        List.of(of(Profile.NO, NONE), of(Profile.MA, NONE), of(Profile.DO, NONE)),
                        ANYBODY,
                        List.of(11800L, 16600L, 39700L)),
                arguments(
                        "twice the same profile: full once",
                        List.of(of(Profile.NO, NONE), of(Profile.NO, NONE)),
                        ANYBODY,
                        List.of(17800L, 11800L)),
                arguments(
                        "reduced rate for a césure of a year", List.of(of(Profile.NO, YEAR)), ANYBODY, List.of(11800L)),
                arguments(
                        "reduced rate for a césure of a semester",
                        List.of(of(Profile.MA, SEMESTER)),
                        ANYBODY,
                        List.of(16600L)),
                arguments(
                        "a césure does not take the full rate from the enrolment beside it",
                        List.of(of(Profile.DO, YEAR), of(Profile.NO, NONE)),
                        ANYBODY,
                        List.of(26400L, 17800L)),
                arguments(
                        "an enrolment in an institute is no first one: the licence beside it bears the full rate",
                        List.of(NURSE, of(Profile.NO, NONE)),
                        ANYBODY,
                        List.of(0L, 17800L)),
                arguments("grant holders: exempt", List.of(of(Profile.NO, NONE)), CROUS, List.of(0L)),
                arguments(
                        "wards of the nation: exempt, for every enrolment",
                        List.of(of(Profile.MA, NONE), of(Profile.NO, NONE)),
                        WARD,
                        List.of(0L, 0L)),
                arguments(
                        "apprentices: exempt (code du travail, L6211-1)",
                        List.of(apprentice(Profile.NO)),
                        ANYBODY,
                        List.of(0L)),
                arguments(
                        "what an apprentice does not pay takes no full rate from the enrolment beside it",
                        List.of(apprentice(Profile.MA), of(Profile.NO, NONE)),
                        ANYBODY,
                        List.of(0L, 17800L)),
                arguments("nothing chosen: nothing due", List.of(), ANYBODY, List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("amounts")
    void chargesWhatTheRuleSays(String rule, List<Enrolled> enrolments, Payer payer, List<Long> cents) {
        var statement = Fees.statement(enrolments, payer, RATES);
        assertThat(statement.lines()).as(rule).extracting(Statement.Line::cents).isEqualTo(cents);
        assertThat(statement.totalCents())
                .isEqualTo(cents.stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void nursingSaysTheOrderOf31July2009() {
        assertThat(keys(Fees.statement(List.of(NURSE), ANYBODY, RATES)))
                .containsExactly("fee.institute.nursing", "fee.cvec");
    }

    @Test
    void whoOwesNoCvecIsNotToldOfIt() {
        assertThat(keys(Fees.statement(List.of(NURSE), CROUS, RATES))).containsExactly("fee.institute.nursing");
    }

    @Test
    void otherInstitutesSayTheAgreement() {
        assertThat(keys(Fees.statement(List.of(PHYSIO), ANYBODY, RATES)))
                .containsExactly("fee.institute.agreement", "fee.cvec");
    }

    @Test
    void anExemptionNamesItsLegalReasonAndWhatItWaives() {
        var line = Fees.statement(List.of(of(Profile.NO, NONE)), CROUS, RATES)
                .lines()
                .getFirst();
        assertThat(line.exemption()).isEqualTo("fee.exemption.grant");
        assertThat(line.waivedCents()).isEqualTo(17800);
        assertThat(Fees.statement(List.of(of(Profile.NO, NONE)), WARD, RATES)
                        .lines()
                        .getFirst()
                        .exemption())
                .isEqualTo("fee.exemption.ward");
    }

    @Test
    void anApprenticeReadsWhyNothingIsDue() {
        var line = Fees.statement(List.of(apprentice(Profile.NO)), ANYBODY, RATES)
                .lines()
                .getFirst();
        assertThat(line.key()).isEqualTo("fee.line.full");
        assertThat(line.exemption()).isEqualTo("fee.exemption.apprentice");
        assertThat(line.waivedCents()).isEqualTo(17800);
    }

    @Test
    void anInstitutesZeroIsNoExemption() {
        assertThat(Fees.statement(List.of(NURSE), CROUS, RATES)
                        .lines()
                        .getFirst()
                        .exemption())
                .isNull();
    }

    @Test
    void ratesOfAnEarlierYearAreSaidToBeProvisional() {
        var rates = new Rates(new AcademicYear(2025), false, RATES.byProfile());
        var statement = Fees.statement(List.of(of(Profile.NO, NONE)), ANYBODY, rates);
        assertThat(statement.sentences()).contains(new Statement.Sentence("fee.provisional", List.of("2025-2026")));
        assertThat(keys(Fees.statement(List.of(NURSE), ANYBODY, rates))).doesNotContain("fee.provisional");
    }

    @Test
    void aTotalAboveZeroIsStatedWithHowItIsPaidOutside() {
        assertThat(keys(Fees.statement(List.of(of(Profile.NO, NONE)), ANYBODY, RATES)))
                .contains("fee.payment");
        assertThat(keys(Fees.statement(List.of(of(Profile.NO, NONE)), CROUS, RATES)))
                .doesNotContain("fee.payment");
    }

    @Test
    void theStatementComesBackFromTheSnapshotAsItWentIn() {
        var json = JsonMapper.builder().build();
        var statement = Fees.statement(List.of(NURSE, of(Profile.MA, YEAR), of(Profile.NO, NONE)), WARD, RATES);
        assertThat(json.readValue(json.writeValueAsString(statement), Statement.class))
                .isEqualTo(statement);
    }

    @Test
    void aProfileWithoutRateIsNotGuessed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Fees.statement(
                        List.of(of(Profile.NO, NONE)), ANYBODY, new Rates(new AcademicYear(2026), true, Map.of())))
                .withMessageContaining("NO");
    }

    private static Enrolled of(Profile profile, Enrolled.GapYear gapYear) {
        return new Enrolled("Licence", profile, "", gapYear, false);
    }

    private static Enrolled apprentice(Profile profile) {
        return new Enrolled("Licence", profile, "", NONE, true);
    }

    private static List<String> keys(Statement statement) {
        return statement.sentences().stream().map(Statement.Sentence::key).toList();
    }
}
