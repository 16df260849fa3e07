package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.HEALTH_MASTER;
import static fr.rentree.support.SampleCampaign.NOW;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static fr.rentree.support.SampleCampaign.NURSING_3;
import static fr.rentree.support.SampleCampaign.charter;
import static fr.rentree.support.SampleCampaign.imageRights;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.campaign.OpeningWindow;
import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.cvec.CvecAbsence;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import fr.rentree.web.Languages;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** « The current step is derived from the answers (first incomplete one), never stored » (product section 2). */
class JourneyTest {

    /** Everything answered in the usual way. */
    private static Draft all(Ways ways) {
        ways.typed(Draft.NONE.informedAt(NOW).chosenAt(NOW));
        ways.sent(Posted.annual(ways.way()).annualForm());
        ways.sent(Posted.personal(ways.way()).personalForm());
        var journey = ways.way();
        return journey.dossier().draft().feesSeen(journey.fees().totalCents());
    }

    /** The same, and then this form. */
    private static Draft all(Ways ways, StepForm form) {
        return ways.typed(all(ways)).sent(form).way().dossier().draft();
    }

    private static Ways complete(Ways ways) {
        return ways.typed(all(ways));
    }

    private static Answers answers(Draft draft) {
        return Ways.usual().typed(draft).way().answers();
    }

    static Stream<Arguments> walks() {
        var all = all(Ways.usual());
        var begun = Draft.NONE.informedAt(NOW);
        var personal = requireNonNull(all.personal());
        var annual = requireNonNull(all.annual());
        return Stream.of(
                Arguments.of(Draft.NONE, Step.INFORMATION),
                Arguments.of(begun, Step.PERSONAL),
                Arguments.of(begun.chosenAt(NOW), Step.PERSONAL),
                Arguments.of(begun.chosenAt(NOW).sent(personal), Step.ANNUAL),
                Arguments.of(begun.chosenAt(NOW).sent(personal).typing(annual), Step.ANNUAL),
                Arguments.of(begun.chosenAt(NOW).sent(annual).feesSeen(0), Step.PERSONAL),
                Arguments.of(
                        begun.chosenAt(NOW)
                                .sent(personal)
                                .sent(annual)
                                .answered(requireNonNull(answers(all).annual())),
                        Step.RECAP),
                Arguments.of(all.typing(personal), Step.PERSONAL),
                Arguments.of(all, Step.RECAP));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void theCurrentStepIsTheFirstThatIsNotComplete(Draft draft, Step current) {
        var journey = Ways.usual().typed(draft).way();
        assertThat(journey.progress().current()).isEqualTo(current);
        for (var step : Step.values())
            assertThat(journey.progress().reachable(step))
                    .as("reachable: %s", step)
                    .isEqualTo(step.compareTo(current) <= 0);
    }

    /** « Never show what does not apply »: one offer leaves nothing to choose, and an institute's student no amount to see. */
    @Test
    void whatLeavesNothingToDoIsPassedOver() {
        var institute = Ways.usual().way();
        assertThat(institute.progress().after(Step.INFORMATION)).isEqualTo(Step.PERSONAL);
        assertThat(institute.progress().after(Step.ANNUAL)).isEqualTo(Step.RECAP);
        assertThat(institute.progress().left())
                .as("informations, two pages of data, recap")
                .isEqualTo(4);
        var both =
                Ways.of(SampleStudent.returning()).started(HEALTH_LICENCE, "10").offered(NURSING_2, "10");
        assertThat(both.way().progress().after(Step.INFORMATION)).isEqualTo(Step.CHOICE);
        assertThat(both.way().progress().after(Step.ANNUAL)).isEqualTo(Step.FEES);
        assertThat(both.way().progress().left()).isEqualTo(6);
        assertThat(both.typed(Draft.NONE.informedAt(NOW)).way().progress().current())
                .isEqualTo(Step.CHOICE);
        assertThat(both.typed(all(both).feesSeen(1)).way().progress().current()).isEqualTo(Step.FEES);
        var unseen = both.typed(Draft.NONE.informedAt(NOW).chosenAt(NOW))
                .sent(Posted.annual(both.way()).annualForm())
                .sent(Posted.personal(both.way()).personalForm());
        assertThat(unseen.way().progress().current()).isEqualTo(Step.FEES);
    }

    @Test
    void theInstituteThatOneStaysInIsTheOtherEstablishmentOfTheYear() {
        assertThat(snapshot(NURSING_2).parallel())
                .hasValueSatisfying(it -> assertThat(it.type()).isEqualTo("18"))
                .map(EnrolmentSnapshot.Parallel::establishment)
                .hasValue(
                        Objects.requireNonNull(snapshot(NURSING_2).institute()).uai());
        assertThat(snapshot(HEALTH_LICENCE).parallel()).isEmpty();
    }

    private static EnrolmentSnapshot snapshot(Programme programme) {
        var journey = complete(Ways.of(SampleStudent.returning()).started(programme, "10"))
                .way();
        return EnrolmentSnapshot.of(journey.programmes().chosen().getFirst(), journey, Locale.FRENCH);
    }

    /** « What does not apply is not shown »: no « Modifier » beside what comes with the offer. */
    @Test
    void theRecapOffersNoChangeOfWhatComesWithTheOffer() {
        var sections = Recap.of(Ways.usual().way(), new Languages().french()).sections();
        assertThat(sections.getFirst().lines())
                .filteredOn(line -> !line.fixed())
                .extracting(Recap.Line::label)
                .containsExactly("Formation");
        assertThat(sections.getLast().lines()).contains(new Recap.Line("Sexe à l'état civil", "Féminin", false, "sex"));
    }

    @Test
    void theStepsComeOneAfterTheOtherAndTheRecapIsTheLast() {
        assertThat(Stream.iterate(Step.INFORMATION, Step::next).limit(7))
                .containsExactly(
                        Step.INFORMATION, Step.CHOICE, Step.PERSONAL, Step.ANNUAL, Step.FEES, Step.RECAP, Step.RECAP);
        assertThat(Step.values()).extracting(Step::number).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void theChoiceIsOpenAgainWhenNothingChosenIsLeft() {
        var answers = all(Ways.usual());
        assertThat(Ways.of(SampleStudent.returning())
                        .offered(NURSING_2, "10")
                        .typed(answers)
                        .way()
                        .progress()
                        .current())
                .isEqualTo(Step.CHOICE);
    }

    @Test
    void whoBecomesLiableIsAskedForTheNumber() {
        var answers = all(Ways.of(SampleStudent.returning()).started(NURSING_2, "20"));
        assertThat(Ways.of(SampleStudent.returning())
                        .started(NURSING_2, "10", "03")
                        .typed(answers)
                        .way()
                        .progress()
                        .current())
                .isEqualTo(Step.PERSONAL);
    }

    @Test
    void whoComesInExchangeByTheOfferGoesAllTheWayWithoutANumber() {
        var ways = Ways.of(SampleStudent.returning()).incoming(NURSING_2, "10");
        var answers = all(ways);
        assertThat(requireNonNull(ways.typed(answers).way().answers().personal())
                        .cvec())
                .isNull();
        assertThat(requireNonNull(ways.way().answers().annual()).programmes())
                .extracting(Answers.Following::exchange)
                .containsExactly("in");
        var journey = ways.typed(answers).way();
        assertThat(journey.progress().current()).isEqualTo(Step.RECAP);
        assertThat(journey.checks(true)).isEmpty();
        assertThat(recap(journey)).contains(new Recap.Line("Échange", "Je viens en échange", true, "exchange"));
    }

    @Test
    void whoSaysToOweNoneGoesAllTheWayAndIsLookedAt() {
        var journey = without(CvecAbsence.OTHER);
        assertThat(journey.progress().current()).isEqualTo(Step.RECAP);
        assertThat(journey.lacksNumber()).isFalse();
        assertThat(journey.checks(true)).containsExactly(ReviewReason.CVEC_NOT_OWED);
        assertThat(journey.fees().sentences().toString()).doesNotContain("fee.cvec");
        assertThat(recap(journey))
                .contains(new Recap.Line(
                        "CVEC",
                        "Je n'ai pas à payer la CVEC pour une autre raison\u00a0: Déjà agent public",
                        false,
                        "cvecAbsence"));
    }

    @Test
    void whoHasNotGotItYetGoesOnToTheRecapAndLacksIt() {
        var journey = without(CvecAbsence.PENDING);
        assertThat(journey.progress().current()).isEqualTo(Step.RECAP);
        assertThat(journey.lacksNumber()).isTrue();
        assertThat(recap(journey))
                .contains(new Recap.Line("CVEC", "Mon attestation est en cours", false, "cvecAbsence"));
    }

    @ParameterizedTest(name = "régime {0}, window from {1}: year begins late in {2}")
    @CsvSource(
            nullValues = "null",
            value = {
                "10,2027-01-31T23:00:00Z,FEBRUARY", // case rc-30
                "10,2026-12-31T23:00:00Z,JANUARY", // midnight in Paris
                "10,2026-12-31T22:59:59Z,null",
                "10,2026-08-31T22:00:00Z,null",
                "20,2027-01-31T23:00:00Z,null"
            })
    void whoBeginsInFebruaryIsToldWhichYearCounts(String regime, Instant opens, @Nullable Month month) {
        var window = new OpeningWindow(NURSING_2.institute(), null, opens, opens.plus(Duration.ofDays(40)));
        var journey = Ways.of(SampleStudent.returning())
                .started(NURSING_2, regime)
                .in(SampleCampaign.of(List.of(window), List.of(), NURSING_2))
                .at(opens.plus(Duration.ofDays(1)))
                .way();
        assertThat(CvecLiability.lateStart(journey.programmes().chosen(), journey.campaign()))
                .isEqualTo(Optional.ofNullable(month));
    }

    private static Journey without(CvecAbsence absence) {
        var ways = Ways.usual();
        var posted = Posted.personal(ways.way())
                .field("cvec", "")
                .field("cvecAbsence", absence.name())
                .field("cvecReason", "Déjà agent public");
        return ways.typed(all(ways, posted.personalForm())).way();
    }

    private static List<Recap.Line> recap(Journey journey) {
        return Recap.of(journey, new Languages().french()).sections().stream()
                .flatMap(it -> it.lines().stream())
                .toList();
    }

    @Test
    void whoIsNoLongerLiableGoesOnAndTheNumberIsCleared() {
        var answers = all(Ways.usual());
        var journey = Ways.of(SampleStudent.returning())
                .started(NURSING_2, "20", "01")
                .typed(answers)
                .way();
        assertThat(journey.progress().current()).isEqualTo(Step.RECAP);
        assertThat(journey.answers().personal()).extracting(it -> it.cvec()).isNull();
        assertThat(journey.answers().annual()).isEqualTo(answers(answers).annual());
    }

    @Test
    void aNewVersionOfABlockingDocumentIsAskedAgain() {
        var ways = Ways.usual().documents(charter(1));
        var posted = Posted.annual(ways.way()).field("documents[it-charter]", "yes");
        var answers = all(ways, posted.annualForm());
        assertThat(ways.typed(answers).way().progress().current()).isEqualTo(Step.RECAP);
        assertThat(ways.documents(charter(2)).way().progress().current()).isEqualTo(Step.ANNUAL);
        assertThat(ways.way().annualForm().documents()).isEmpty();
    }

    @Test
    void aNewVersionOfAnOptionalDocumentIsAskedAgainToo() {
        var ways = complete(Ways.usual().documents(imageRights(1)));
        assertThat(ways.way().progress().current()).isEqualTo(Step.RECAP);
        assertThat(ways.documents(imageRights(2)).way().progress().current()).isEqualTo(Step.ANNUAL);
        assertThat(ways.approved("image-rights", 2).way().progress().current()).isEqualTo(Step.RECAP);
    }

    @Test
    void aProgrammeThatWasAddedIsAskedFor() {
        var answers = all(Ways.usual());
        var two = Ways.usual().started(NURSING_3, "10").typed(answers);
        assertThat(two.way().progress().current()).isEqualTo(Step.ANNUAL);
    }

    @Test
    void aProgrammeThatWasDroppedIsForgotten() {
        var answers = all(Ways.usual().started(NURSING_3, "10"));
        var one = Ways.usual().typed(answers).way();
        assertThat(one.progress().current()).isEqualTo(Step.RECAP);
        assertThat(programmes(one.answers())).containsExactly(NURSING_2.key());
    }

    @Test
    void whatWasFinishedBeforeKeepsItsAnswers() {
        var answers = all(Ways.of(SampleStudent.returning()).started(HEALTH_LICENCE, "10"));
        var ways = Ways.of(SampleStudent.returning())
                .finished(HEALTH_LICENCE, "10")
                .started(NURSING_3, "10")
                .typed(answers);
        ways.sent(Posted.annual(ways.way()).annualForm());
        assertThat(programmes(ways.way().answers())).containsExactly(HEALTH_LICENCE.key(), NURSING_3.key());
    }

    @Test
    void aStatusThatWasConfirmedForAnotherRegimeIsConfirmedAgain() {
        var ways = Ways.usual();
        var posted =
                Posted.annual(ways.way()).field("programmes[0].status", "03").field("programmes[0].confirmed", "yes");
        var answers = all(ways, posted.annualForm());
        assertThat(ways.typed(answers).way().progress().current()).isEqualTo(Step.RECAP);
        assertThat(Ways.of(SampleStudent.returning())
                        .started(NURSING_2, "12")
                        .typed(answers)
                        .way()
                        .progress()
                        .current())
                .isEqualTo(Step.ANNUAL);
        assertThat(Ways.of(SampleStudent.returning())
                        .started(NURSING_2, "11")
                        .typed(answers)
                        .way()
                        .progress()
                        .current())
                .as("régime 11 goes with this status")
                .isEqualTo(Step.RECAP);
    }

    @Test
    void aGapYearThatIsNoLongerAllowedCountsForNothing() {
        var ways = Ways.of(SampleStudent.returning()).started(HEALTH_LICENCE, "10");
        var answers = all(
                ways,
                Posted.annual(ways.way()).field("programmes[0].gapYear", "year").annualForm());
        assertThat(ways.typed(answers).way().fees().totalCents()).isEqualTo(11_800);
        var stricter =
                new Programme(HEALTH_LICENCE.key(), HEALTH_LICENCE.label(), 2, null, null, "01", "NO", false, false);
        var journey = ways.in(SampleCampaign.of(List.of(SampleCampaign.windows()), List.of(), stricter))
                .way();
        assertThat(journey.fees().totalCents()).isEqualTo(17_800);
    }

    @Test
    void anotherTotalIsShownAgain() {
        var ways = complete(Ways.of(SampleStudent.returning()).started(HEALTH_LICENCE, "10"));
        assertThat(ways.way().progress().current()).isEqualTo(Step.RECAP);
        var grant = Posted.annual(ways.way()).field("grant", "CROUS").annualForm();
        assertThat(ways.sent(grant).way().progress().current()).isEqualTo(Step.FEES);
    }

    /** « La formation est gratuite pour l'apprenti » (code du travail, L6211-1). */
    @Test
    void anApprenticeIsNotAskedForTheNationalFee() {
        var fees = Ways.of(SampleStudent.returning())
                .started(HEALTH_LICENCE, "12")
                .way()
                .fees();
        assertThat(fees.totalCents()).isZero();
        assertThat(fees.lines().getFirst().exemption()).isEqualTo("fee.exemption.apprentice");
    }

    @Test
    void theFullRateIsDueOnceAYearThoughOneEnrolmentWasFinishedBefore() {
        assertThat(Ways.of(SampleStudent.returning())
                        .finished(HEALTH_MASTER, "10")
                        .started(HEALTH_LICENCE, "10")
                        .way()
                        .fees()
                        .totalCents())
                .isEqualTo(25_400 + 11_800);
    }

    @Test
    void whatHasClosedForGoodDoesNotStandInTheWayOfWhatIsOpen() {
        var windows = List.of(
                new OpeningWindow("IFSI-MTP", null, NOW.minusSeconds(99_999), NOW.minusSeconds(9_999)),
                new OpeningWindow(null, null, NOW.minusSeconds(1), NOW.plusSeconds(1)));
        var ways = Ways.of(SampleStudent.returning())
                .in(SampleCampaign.of(windows, List.of(), SampleCampaign.programmes()))
                .started(NURSING_2, "10")
                .started(HEALTH_LICENCE, "10");
        assertThat(ways.way().programmes().chosen())
                .extracting(it -> it.programme())
                .containsExactly(HEALTH_LICENCE);
        assertThat(ways.way().programmes().choosable()).hasSize(1);
        assertThat(complete(ways).way().progress().current()).isEqualTo(Step.RECAP);
    }

    @ParameterizedTest(name = "{0}, open {1}: {2}")
    @CsvSource({
        "NAME_DIFFERS,true,'NAME_MISMATCH OPEN_CASE'",
        "NAME_DIFFERS,false,''",
        "WRONG_OFFER,true,OPEN_CASE",
        "WRONG_OFFER,false,''"
    })
    void openCasesAreNamedForTheRegistry(String type, boolean open, String checks) {
        var expected = Stream.of(checks.split(" "))
                .filter(it -> !it.isEmpty())
                .map(ReviewReason::valueOf)
                .toList();
        assertThat(Ways.usual().noted(type, open).way().checks(false)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "« Maintenez-vous … ? » {0}: {1}")
    @CsvSource({"yes,''", "no,NOT_MAINTAINED"})
    void whoDoesNotStayInTheInstituteIsToBeCheckedThoughNoCaseWasOpened(String typed, String check) {
        var ways = Ways.usual();
        var annual = Posted.annual(ways.way())
                .field("programmes[0].maintained", typed)
                .annualForm();
        assertThat(ways.typed(all(ways, annual)).way().checks(false))
                .extracting(ReviewReason::name)
                .isEqualTo(check.isEmpty() ? List.of() : List.of(check));
    }

    private static List<ProgrammeKey> programmes(Answers answers) {
        var annual = answers.annual();
        return annual == null
                ? List.of()
                : annual.programmes().stream().map(Answers.Following::programme).toList();
    }
}
