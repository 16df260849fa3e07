package fr.rentree.enrolment;

import static fr.rentree.enrolment.Found.valid;
import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static fr.rentree.support.SampleCampaign.NURSING_3;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.campaign.Programme;
import fr.rentree.enrolment.Answers.LastDiploma;
import fr.rentree.shared.Place;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Product rule 3.5, but for the previous year. */
class AnnualRulesTest {

    private static final Journey USUAL = Ways.usual().way();

    @Test
    void aCompleteRecordNeedsNoAnswerAtAll() {
        assertThat(Posted.annual(USUAL).checkedAnnual(USUAL).valid()).isTrue();
    }

    @ParameterizedTest(name = "régime {0}, offer {1}: {2}")
    @CsvSource(
            nullValues = "null",
            value = {
                "10,null,01",
                "11,null,01",
                "12,null,01",
                "20,null,03",
                "22,null,06",
                "90,null,02", //
                "20,03,03",
                "10,03,03",
                "22,01,01"
            })
    void theStatusIsPresetFromTheOffer(String regime, @Nullable String status, String preset) {
        var journey = Ways.of(SampleStudent.returning())
                .started(NURSING_2, regime, status)
                .way();
        assertThat(journey.annualForm().programmes().getFirst().status()).isEqualTo(preset);
        assertThat(Posted.annual(journey).checkedAnnual(journey).valid())
                .as("what is preset needs no confirmation")
                .isTrue();
    }

    @ParameterizedTest(name = "régime {0}, status {1}: confirmation {2}")
    @CsvSource({
        "10,01,false", "10,02,true", "10,03,true", "10,04,false", "11,03,false", "12,01,false", "12,06,true",
        "20,01,true", "20,03,false", "20,07,false", "22,06,false", "22,01,true", "90,02,false", "90,01,true"
    })
    void aStatusThatContradictsTheRegimeAsksForConfirmation(String regime, String status, boolean asked) {
        var journey =
                Ways.of(SampleStudent.returning()).started(NURSING_2, regime).way();
        var posted = Posted.annual(journey).field("programmes[0].status", status);
        assertThat(Found.fields(posted.checkedAnnual(journey)))
                .isEqualTo(asked ? List.of("programmes[0].confirmed") : List.of());
        var kept = valid(posted.field("programmes[0].confirmed", "yes").checkedAnnual(journey));
        assertThat(kept.programmes().getFirst().status()).isEqualTo(status);
        assertThat(kept.programmes().getFirst().confirmedFor()).isEqualTo(asked ? regime : null);
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"", "05", "1", "99"})
    void theStatusIsOneInService(String status) {
        assertThat(Found.fields(Posted.annual(USUAL)
                        .field("programmes[0].status", status)
                        .checkedAnnual(USUAL)))
                .containsExactly("programmes[0].status");
    }

    @Test
    void ofAnInstituteOneIsAskedWhetherOneStays() {
        assertThat(USUAL.annualForm().programmes().getFirst().maintained()).isEqualTo("yes");
        assertThat(Found.fields(Posted.annual(USUAL)
                        .field("programmes[0].maintained", "")
                        .checkedAnnual(USUAL)))
                .containsExactly("programmes[0].maintained");
        assertThat(following(NURSING_2, "programmes[0].maintained", "no").maintained())
                .isFalse();
    }

    @Test
    void ofTheUniversityOneIsNot() {
        assertThat(following(HEALTH_LICENCE, "programmes[0].maintained", "no").maintained())
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "null",
            value = {"none,null", "semester,semester", "year,year"})
    void aGapYearIsKeptWhereTheProgrammeAllowsIt(String typed, @Nullable String kept) {
        assertThat(following(NURSING_3, "programmes[0].gapYear", typed).gapYear())
                .isEqualTo(kept);
        assertThat(following(NURSING_2, "programmes[0].gapYear", typed).gapYear())
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "null",
            value = {"none,null", "out,out"})
    void anExchangeIsKeptWhereTheProgrammeAllowsIt(String typed, @Nullable String kept) {
        assertThat(following(NURSING_2, "programmes[0].exchange", typed).exchange())
                .isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gapYear", "exchange"})
    void anUnknownChoiceIsRefused(String field) {
        var journey =
                Ways.of(SampleStudent.returning()).started(NURSING_3, "10").way();
        assertThat(Found.fields(Posted.annual(journey)
                        .field("programmes[0]." + field, "month")
                        .checkedAnnual(journey)))
                .containsExactly("programmes[0]." + field);
    }

    @Test
    void oneIsAPupilOrStudentUnlessTheRecordSaysOtherwise() {
        assertThat(way(SampleStudent.returning().occupation(null)).annualForm().occupation())
                .isEqualTo("84");
        assertThat(way(SampleStudent.returning().occupation("52")).annualForm().occupation())
                .isEqualTo("52");
        assertThat(way(SampleStudent.returning().occupation("11")).annualForm().occupation())
                .as("no longer offered: asked again")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, « {1} »: {2}")
    @CsvSource(
            nullValues = "null",
            value = {"84,50,null", "52,50,50", "52,1,1", "52,100,100", "52,50 %,50", "52,'50\u00a0% ',50"})
    void whoWorksSaysTheShareOfFullTime(String occupation, String typed, @Nullable Integer kept) {
        assertThat(valid(Posted.annual(USUAL)
                                .field("occupation", occupation)
                                .field("workShare", typed)
                                .checkedAnnual(USUAL))
                        .workShare())
                .isEqualTo(kept);
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"", "0", "101", "%", "la moitié", "-5"})
    void theShareIs1To100Percent(String typed) {
        assertThat(Found.fields(Posted.annual(USUAL)
                        .field("occupation", "52")
                        .field("workShare", typed)
                        .checkedAnnual(USUAL)))
                .containsExactly("workShare");
    }

    @Test
    void theParentsOccupationIsOptionalAndOneOfTheList() {
        var none = Posted.annual(USUAL).field("parent1Occupation", "").field("parent2Occupation", "");
        assertThat(valid(none.checkedAnnual(USUAL)).parent1Occupation()).isNull();
        assertThat(Found.fields(none.field("parent2Occupation", "00").checkedAnnual(USUAL)))
                .containsExactly("parent2Occupation");
    }

    /** « Nothing unknown is preselected »: last year's grant is not this year's. */
    @ParameterizedTest(name = "record {0}")
    @CsvSource(
            nullValues = "null",
            value = {"null", "CROUS", "REGION", "AUTRE", "01", "02", "XX"})
    void noGrantIsPresetWhateverTheRecordSays(@Nullable String known) {
        assertThat(way(SampleStudent.returning().grant(known)).annualForm().grant())
                .isEmpty();
    }

    @Test
    void theGrantHasToBeSaidOnlyWhereFeesDependOnIt() {
        var unsaid = Posted.annual(USUAL).field("grant", "");
        var open = valid(unsaid.checkedAnnual(USUAL));
        assertThat(open.grant()).isNull();
        assertThat(open.grantOpen()).isTrue();
        assertThat(Ways.usual().sent(unsaid.annualForm()).way().annualForm().grant())
                .isEmpty();
        var said = Posted.annual(USUAL).field("grant", "none");
        var none = valid(said.checkedAnnual(USUAL));
        assertThat(none.grantOpen()).isNull();
        assertThat(Ways.usual().sent(said.annualForm()).way().annualForm().grant())
                .isEqualTo("none");
        var due = Ways.of(SampleStudent.returning().grant("CROUS"))
                .started(HEALTH_LICENCE, "10")
                .way();
        assertThat(Found.fields(Posted.annual(due).field("grant", "").checkedAnnual(due)))
                .containsExactly("grant");
    }

    /** « Asked once per institute »: two programmes of one institute, one answer. */
    @Test
    void anInstituteIsAskedForOnceWhateverManyProgrammesItHas() {
        var journey = Ways.usual()
                .started(NURSING_3, "10")
                .started(SampleCampaign.NURSING_NIMES, "10")
                .way();
        assertThat(journey.programmes().chosen().stream().filter(journey.programmes()::asksMaintained))
                .extracting(Programmes.Chosen::programme)
                .containsExactly(NURSING_2, SampleCampaign.NURSING_NIMES);
        var answered = valid(Posted.annual(journey)
                .field("programmes[0].maintained", "no")
                .field("programmes[1].maintained", "")
                .checkedAnnual(journey));
        assertThat(answered.programmes())
                .extracting(Answers.Following::maintained)
                .containsExactly(false, false, true);
    }

    @Test
    void withoutAGrantTheNumberIsCleared() {
        var posted = Posted.annual(USUAL).field("grantNumber", "0123456789");
        assertThat(valid(posted.field("grant", "CROUS").checkedAnnual(USUAL)).grantNumber())
                .isEqualTo("0123456789");
        assertThat(valid(posted.field("grant", "none").checkedAnnual(USUAL)).grantNumber())
                .isNull();
    }

    @Test
    void wardsOfTheNationAreAskedForOnlyWhereFeesAreDue() {
        assertThat(valid(Posted.annual(USUAL).field("ward", "yes").checkedAnnual(USUAL))
                        .ward())
                .isFalse();
        var paying = new Programme(NURSING_2.key(), NURSING_2.label(), 2, null, "IFSI-MTP", "01", "NO", false, false);
        var institute = SampleCampaign.of(List.of(SampleCampaign.windows()), List.of(), paying);
        for (var due : List.of(
                Ways.of(SampleStudent.returning()).started(HEALTH_LICENCE, "10").way(),
                Ways.usual().in(institute).way()))
            assertThat(valid(Posted.annual(due).field("ward", "yes").checkedAnnual(due))
                            .ward())
                    .isTrue();
    }

    @ParameterizedTest(name = "{0} {1}: asked {2}")
    @CsvSource(
            nullValues = "null",
            value = {"A,2022,false", "null,2022,true", "A,null,true", "null,null,true", "T,null,false", "Z,null,false"})
    void theLastDiplomaIsAskedOnlyIfTheRecordLacksIt(@Nullable String type, @Nullable Integer year, boolean asked) {
        var journey = way(SampleStudent.returning().lastDiplomaType(type).lastDiplomaYear(year));
        assertThat(Found.fields(Posted.annual(journey).checkedAnnual(journey)).stream()
                        .anyMatch(it -> it.startsWith("lastDiploma")))
                .isEqualTo(asked);
    }

    @ParameterizedTest(name = "year « {0} », country « {1} »")
    @CsvSource({"'',''", "2022,France", "1850,Germanie"})
    void noDiplomaHasNoYearAndNoPlace(String year, String country) {
        var journey = way(SampleStudent.returning().lastDiplomaType(null));
        var posted = Posted.annual(journey)
                .field("lastDiploma.type", "T")
                .field("lastDiploma.year", year)
                .field("lastDiploma.place.country", country);
        var answers = valid(posted.checkedAnnual(journey));
        assertThat(answers.lastDiploma()).isEqualTo(new LastDiploma("T", null, null));
        var again = Ways.of(SampleStudent.returning().lastDiplomaType(null))
                .started(NURSING_2, "10")
                .sent(posted.annualForm())
                .way();
        assertThat(valid(AnnualRules.check(again.annualForm(), again.dossier(), again.facts())))
                .isEqualTo(answers);
    }

    @ParameterizedTest(name = "born {0}, bac {1}, diploma {2}: {3}")
    @CsvSource(
            nullValues = "null",
            value = {
                "2004-05-17,2022,2022,true",
                "2004-05-17,2022,2026,true",
                "2004-05-17,2022,2021,false", // before the bac
                "2004-05-17,2022,2027,false", // in the future
                "2004-05-17,null,2019,true", // 15 years old
                "2004-05-17,null,2018,false",
                "2004-05-17,2035,2022,true", // a bac year that cannot be true binds nobody
                "2004-05-17,1990,2018,false",
                "2015-05-17,null,2025,true", // nor does a birth date after which no year is left
                "2015-05-17,null,2014,false"
            })
    void theChronologyIsChecked(String born, @Nullable Integer bac, String year, boolean right) {
        var journey = way(SampleStudent.returning().born(born).bacYear(bac).lastDiplomaType(null));
        var posted = Posted.annual(journey)
                .field("lastDiploma.type", "B")
                .field("lastDiploma.year", year)
                .field("lastDiploma.place.country", "100")
                .field("lastDiploma.place.department", "034");
        if (right)
            assertThat(valid(posted.checkedAnnual(journey)).lastDiploma())
                    .isEqualTo(new LastDiploma("B", Integer.parseInt(year), new Place.Department("034")));
        else assertThat(Found.fields(posted.checkedAnnual(journey))).containsExactly("lastDiploma.year");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2022,true", "2024,true", "2025,false", "2026,false", "2021,false"})
    void theLastEstablishmentIsAskedAfterAYearWithoutStudiesAndLiesBeforeIt(String year, boolean right) {
        var posted = Posted.annual(USUAL)
                .field("previous", "OTHER")
                .field("situation", "U")
                .field("lastEstablishment.type", "07")
                .field("lastEstablishment.year", year)
                .field("lastEstablishment.place.country", "109");
        assertThat(Found.fields(posted.checkedAnnual(USUAL)))
                .isEqualTo(right ? List.of() : List.of("lastEstablishment.year"));
        assertThat(valid(posted.field("previous", "UNIVERSITY").checkedAnnual(USUAL))
                        .lastEstablishment())
                .isNull();
    }

    @ParameterizedTest(name = "« {0} »: {1}")
    @CsvSource(
            nullValues = "null",
            value = {"'',null", "Université de Perpignan,Université de Perpignan", "0349900b,0349900B", "0349900C,wrong"
            })
    void theLastEstablishmentMayBeNamedOrCoded(String typed, @Nullable String kept) {
        var checked = Posted.annual(USUAL)
                .field("previous", "OTHER")
                .field("situation", "U")
                .field("lastEstablishment.type", "00")
                .field("lastEstablishment.year", "2022")
                .field("lastEstablishment.place.country", "109")
                .field("lastEstablishment.establishment", typed)
                .checkedAnnual(USUAL);
        if ("wrong".equals(kept)) assertThat(Found.fields(checked)).containsExactly("lastEstablishment.establishment");
        else
            assertThat(valid(checked).lastEstablishment())
                    .isEqualTo(new Answers.LastEstablishment("00", 2022, new Place.Country("109"), kept));
    }

    @ParameterizedTest(name = "record {0} {1}: preset {2}")
    @CsvSource(
            nullValues = "null",
            value = {"A,null,A", "null,2022,''", "G,null,''"})
    void whatIsKnownOfADiplomaIsPreset(@Nullable String type, @Nullable Integer year, String preset) {
        var form = way(SampleStudent.returning().lastDiplomaType(type).lastDiplomaYear(year))
                .annualForm()
                .lastDiploma();
        assertThat(form.type()).isEqualTo(preset);
        assertThat(form.year()).isEqualTo(year == null ? "" : year.toString());
    }

    @Test
    void eachChosenProgrammeIsAskedByItself() {
        var journey = Ways.of(SampleStudent.returning())
                .started(NURSING_2, "10")
                .started(HEALTH_LICENCE, "20")
                .way();
        var kept = valid(
                Posted.annual(journey).field("programmes[1].gapYear", "year").checkedAnnual(journey));
        assertThat(kept.programmes())
                .extracting(it -> it.programme() + " " + it.status() + " " + it.gapYear())
                .containsExactly("IN2MTP-181 01 null", "PASS2-210 03 year");
    }

    private static Answers.Following following(Programme programme, String field, String typed) {
        var journey =
                Ways.of(SampleStudent.returning()).started(programme, "10").way();
        return valid(Posted.annual(journey).field(field, typed).checkedAnnual(journey))
                .programmes()
                .getFirst();
    }

    private static Journey way(SampleStudent student) {
        return Ways.of(student).started(NURSING_2, "10").way();
    }
}
