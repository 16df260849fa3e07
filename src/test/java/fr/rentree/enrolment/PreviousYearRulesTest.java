package fr.rentree.enrolment;

import static fr.rentree.enrolment.Found.valid;
import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static fr.rentree.support.SampleCampaign.NURSING_NIMES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.enrolment.Answers.PreviousAnswer;
import fr.rentree.enrolment.Answers.PreviousYear;
import fr.rentree.reference.Situations.Situation;
import fr.rentree.shared.Place;
import fr.rentree.support.SampleStudent;
import fr.rentree.web.Languages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Product rule 3.6, and the three cases of the guide of 2019 (« *Plusieurs situations possibles »). */
class PreviousYearRulesTest {

    private static final Journey USUAL = Ways.usual().way();

    /** « Choisir AUTRE ETABLISSEMENT / pays FRANCE / département de l'institut (ne pas renseigner l'établissement) ». */
    @Test
    void vousEtiezInscritDansUnInstitutParamedicalEnFrance() {
        assertThat(stored(Posted.annual(USUAL)
                        .field("previous", "INSTITUTE_FRANCE")
                        .field("previousDepartment", "034")))
                .isEqualTo(new PreviousYear(PreviousAnswer.INSTITUTE_FRANCE, "S", new Place.Department("034"), null));
    }

    /** « Choisir AUTRE ETABLISSEMENT ou cursus, sélectionner le pays de formation. Ne pas renseigner l'établissement ». */
    @Test
    void vousEtiezInscritDansUnInstitutParamedicalALEtranger() {
        assertThat(stored(Posted.annual(USUAL)
                        .field("previous", "INSTITUTE_ABROAD")
                        .field("previousCountry", "109")))
                .isEqualTo(new PreviousYear(PreviousAnswer.INSTITUTE_ABROAD, "S", new Place.Country("109"), null));
    }

    /** « Choisir UNIVERSITE, sélectionner France puis département HERAULT et l'établissement Université ». */
    @Test
    void vousNEtiezInscritQuALUniversite() {
        assertThat(stored(Posted.annual(USUAL).field("previous", "UNIVERSITY")))
                .isEqualTo(new PreviousYear(PreviousAnswer.UNIVERSITY, "H", new Place.Department("034"), "0349900B"));
    }

    @Test
    void theRecapNamesTheUniversityAsTheFormDoes() {
        var answers = valid(Posted.annual(USUAL).field("previous", "UNIVERSITY").checkedAnnual(USUAL));
        assertThat(Recap.of(answers, USUAL, new Languages().french()))
                .extracting(Recap.Line::value)
                .contains("Uniquement à l'Université de la Garrigue (hors institut)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTITUTE_FRANCE", "INSTITUTE_ABROAD", "UNIVERSITY"})
    void whatTheAnswerDoesNotAskIsClearedThoughItWasPosted(String previous) {
        var all = everything(Posted.annual(USUAL)).field("situation", "H").field("previous", previous);
        var kept = stored(all);
        assertThat(kept.situation()).isEqualTo(previous.equals("UNIVERSITY") ? "H" : "S");
        assertThat(kept.establishment()).isEqualTo(previous.equals("UNIVERSITY") ? "0349900B" : null);
    }

    static List<Situation> rows() {
        return Ways.REFERENCES.situations().inService();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRowOfTheListIsKeptByItsTwoFlags(Situation row) {
        var kept = stored(everything(Posted.annual(USUAL))
                .field("previous", "OTHER")
                .field("situation", row.code())
                .field("lastEstablishment.type", "00")
                .field("lastEstablishment.year", "2024")
                .field("lastEstablishment.place.country", "100")
                .field("lastEstablishment.place.department", "034"));
        assertThat(kept)
                .isEqualTo(new PreviousYear(
                        PreviousAnswer.OTHER,
                        row.code(),
                        !row.asksPlace() ? null : row.abroad() ? new Place.Country("109") : new Place.Department("066"),
                        row.asksEstablishment() ? "Université de Perpignan" : null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRowOfTheListAsksWhatItsTwoFlagsSay(Situation row) {
        var expected = new ArrayList<String>();
        if (row.asksPlace()) expected.add(row.abroad() ? "situationCountry" : "situationPlace.country");
        if (row.asksEstablishment()) expected.add("establishment");
        var posted = Posted.annual(USUAL)
                .field("previous", "OTHER")
                .field("situation", row.code())
                .field("situationPlace.country", "")
                .field("situationCountry", "")
                .field("establishment", "");
        assertThat(Found.fields(posted.checkedAnnual(USUAL)).stream()
                        .filter(it -> !it.startsWith("lastEstablishment"))
                        .toList())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "country {0}, département {1}: {2}")
    @CsvSource({
        "100,034,D034",
        "100,02A,D02A",
        "100,974,D974",
        "France,Hérault (34),D034",
        "france,34,D034",
        "France,2a,D02A",
        "109,'',P109",
        "Allemagne,'',P109",
        "109,034,P109" // never both
    })
    void aPlaceIsADepartementOrACountryNeverBoth(String country, String department, String written) {
        var kept = stored(Posted.annual(USUAL)
                .field("previous", "OTHER")
                .field("situation", "A")
                .field("situationPlace.country", country)
                .field("situationPlace.department", department));
        assertThat(kept.place()).isEqualTo(Place.parse(written));
    }

    @ParameterizedTest(name = "{0}, « {1} » in {2}")
    @CsvSource({
        "'',S,previous",
        "OTHER,'',situation",
        "OTHER,F,situation", // no longer in service
        "OTHER,ZZ,situation",
        "nonsense,'',situation"
    })
    void whatIsNotInTheListIsAskedAgain(String previous, String situation, String field) {
        var posted = Posted.annual(USUAL).field("previous", previous).field("situation", situation);
        assertThat(Found.fields(posted.checkedAnnual(USUAL))).containsExactly(field);
    }

    @ParameterizedTest(name = "{0} {1} « {2} »")
    @CsvSource({
        "INSTITUTE_FRANCE,previousDepartment,''",
        "INSTITUTE_FRANCE,previousDepartment,Erault",
        "INSTITUTE_FRANCE,previousDepartment,109",
        "INSTITUTE_ABROAD,previousCountry,''",
        "INSTITUTE_ABROAD,previousCountry,100", // France is not abroad
        "INSTITUTE_ABROAD,previousCountry,France",
        "INSTITUTE_ABROAD,previousCountry,034"
    })
    void aWrongPlaceIsNamed(String previous, String field, String typed) {
        var posted = Posted.annual(USUAL).field("previous", previous).field(field, typed);
        assertThat(Found.fields(posted.checkedAnnual(USUAL))).containsExactly(field);
    }

    @ParameterizedTest(name = "{0} « {1} »: {2}")
    @CsvSource({
        "previousDepartment,'',enrolment.annual.previousDepartment.missing",
        "previousDepartment,Erault,enrolment.problem.department",
        "previousDepartment,H\u0007érault,enrolment.problem.unprintable",
        "situationPlace.country,Germanie,enrolment.problem.country",
        "situationPlace.department,'',enrolment.annual.department.missing",
        "situationPlace.department,Erault,enrolment.problem.department"
    })
    void eachRefusalSaysWhatToDo(String field, String typed, String key) {
        var posted = Posted.annual(USUAL)
                .field("previous", field.startsWith("previous") ? "INSTITUTE_FRANCE" : "OTHER")
                .field("situation", "A")
                .field(field, typed);
        assertThat(Found.key(posted.checkedAnnual(USUAL), field)).isEqualTo(key);
    }

    @ParameterizedTest(name = "« {0} »: {1}")
    @CsvSource(
            nullValues = "null",
            value = {
                "Université de Perpignan,Université de Perpignan",
                "0349900b,0349900B",
                "0349900B,0349900B",
                "0349900C,null", // wrong key
                "'',null"
            })
    void anEstablishmentIsANameOrACodeWithItsKey(String typed, @Nullable String kept) {
        var posted = everything(Posted.annual(USUAL))
                .field("previous", "OTHER")
                .field("situation", "H")
                .field("establishment", typed);
        if (kept == null) assertThat(Found.fields(posted.checkedAnnual(USUAL))).containsExactly("establishment");
        else assertThat(stored(posted).establishment()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "record {0} {1} {2}: {3}, {4}{5}")
    @CsvSource(
            nullValues = "null",
            value = {
                "S,D066,null,INSTITUTE_FRANCE,066,''",
                "S,null,null,INSTITUTE_FRANCE,034,''", // the institute's département
                "S,P100,null,INSTITUTE_FRANCE,034,''", // « France » is not abroad
                "S,P109,null,INSTITUTE_ABROAD,034,109",
                "H,D034,0349900B,UNIVERSITY,034,''",
                "H,D075,0751717J,OTHER,034,''",
                "A,D030,null,OTHER,034,''",
                "F,D034,null,'',034,''", // no longer in service: asked
                "null,null,null,'',034,''"
            })
    void theAnswerIsPreselectedFromTheRecord(
            @Nullable String situation,
            @Nullable String place,
            @Nullable String establishment,
            String previous,
            String department,
            String country) {
        var form = Ways.of(SampleStudent.returning()
                        .situation(situation)
                        .situationPlace(place == null ? null : Place.parse(place))
                        .situationEstablishment(establishment))
                .started(NURSING_2, "10")
                .way()
                .annualForm();
        assertThat(form.previous()).isEqualTo(previous);
        assertThat(form.previousDepartment()).isEqualTo(department);
        assertThat(form.previousCountry()).isEqualTo(country);
    }

    @ParameterizedTest(name = "record {0} {1}: « {2} »")
    @CsvSource({"R,P109,109", "R,D034,''", "P,P100,''", "A,P109,''"})
    void aSituationAbroadHasACountryThatIsNotFrance(String situation, String place, String country) {
        var journey = Ways.of(SampleStudent.returning().situation(situation).situationPlace(Place.parse(place)))
                .started(NURSING_2, "10")
                .way();
        assertThat(journey.annualForm().situationCountry()).isEqualTo(country);
        var checked = Posted.annual(journey)
                .field("situation", "Q")
                .field("situationCountry", "France")
                .checkedAnnual(journey);
        assertThat(Found.key(checked, "situationCountry")).isEqualTo("enrolment.problem.country.france");
    }

    @Test
    void theDepartementIsPresetToTheInstitutesWhateverWasAnsweredBefore() {
        var nimes = Ways.of(SampleStudent.returning()).started(NURSING_NIMES, "10");
        var posted = Posted.annual(nimes.way()).field("previous", "UNIVERSITY");
        var form = nimes.sent(posted.annualForm()).way().annualForm();
        assertThat(form.previous()).isEqualTo("UNIVERSITY");
        assertThat(form.previousDepartment()).isEqualTo("030");
    }

    @Test
    void whatWasAnsweredIsShownAgainAndStaysTheSame() {
        for (var row : rows()) {
            var posted = everything(Posted.annual(USUAL))
                    .field("previous", "OTHER")
                    .field("situation", row.code())
                    .field("lastEstablishment.type", "00")
                    .field("lastEstablishment.year", "2024")
                    .field("lastEstablishment.place.country", "109");
            var answer = valid(posted.checkedAnnual(USUAL));
            var journey = Ways.usual().sent(posted.annualForm()).way();
            assertThat(valid(AnnualRules.check(journey.annualForm(), journey.dossier(), journey.facts())))
                    .isEqualTo(answer);
        }
    }

    @Test
    void aStudentOfTheUniversityHasNoInstituteToPreset() {
        var journey = Ways.of(SampleStudent.returning().situationPlace(null))
                .started(HEALTH_LICENCE, "10")
                .way();
        assertThat(journey.annualForm().previousDepartment()).isEmpty();
    }

    private static Posted everything(Posted posted) {
        return posted.field("previousDepartment", "066")
                .field("previousCountry", "109")
                .field("situationPlace.country", "100")
                .field("situationPlace.department", "066")
                .field("situationCountry", "109")
                .field("establishment", "Université de Perpignan");
    }

    private static PreviousYear stored(Posted posted) {
        return valid(posted.checkedAnnual(USUAL)).previousYear();
    }
}
