package fr.rentree.enrolment;

import static fr.rentree.enrolment.Found.valid;
import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.cvec.CvecAbsence;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.cvec.CvecReading;
import fr.rentree.shared.AcademicYear;
import fr.rentree.support.SampleStudent;
import fr.rentree.web.Languages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Product rules 3.2 (CVEC, as far as the page asks for it) and 3.4 (situation). */
class PersonalRulesTest {

    private static final Journey USUAL = Ways.usual().way();

    @ParameterizedTest(name = "régime {0}: {1}")
    @CsvSource({"10,true", "11,true", "12,true", "20,false", "21,false", "22,false", "90,false"})
    void liableIsWhoIsInRegime10Or11Or12(String regime, boolean liable) {
        var journey =
                Ways.of(SampleStudent.returning()).started(NURSING_2, regime).way();
        assertThat(journey.cvecLiable()).isEqualTo(liable);
        assertThat(wrong(Posted.personal(journey).field("cvec", ""), journey).contains("cvec"))
                .isEqualTo(liable);
    }

    @Test
    void anyLiableProgrammeMakesThePersonLiable() {
        assertThat(Ways.of(SampleStudent.returning())
                        .started(NURSING_2, "20")
                        .started(HEALTH_LICENCE, "10")
                        .way()
                        .cvecLiable())
                .isTrue();
    }

    @Test
    void whatIsFinishedCountsForLiabilityToo() {
        assertThat(Ways.of(SampleStudent.returning())
                        .finished(HEALTH_LICENCE, "10")
                        .started(NURSING_2, "20")
                        .way()
                        .cvecLiable())
                .isTrue();
    }

    @Test
    void anOfferThatIsNotTakenMakesNobodyLiable() {
        assertThat(Ways.of(SampleStudent.returning())
                        .started(NURSING_2, "20")
                        .offered(HEALTH_LICENCE, "10")
                        .way()
                        .cvecLiable())
                .isFalse();
    }

    @Test
    void whoComesInExchangeByTheOfferIsNotAskedForANumber() {
        var journey =
                Ways.of(SampleStudent.returning()).incoming(NURSING_2, "10").way();
        assertThat(journey.cvecLiable()).isFalse();
        assertThat(wrong(Posted.personal(journey).field("cvec", ""), journey)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}: kept as {2}, wrong: {3}")
    @CsvSource(
            nullValues = "null",
            value = {
                "PENDING,'',PENDING,''",
                "FUNDED,'',FUNDED,''",
                "FUNDED,not asked,FUNDED,''",
                "EXCHANGE,'',EXCHANGE,''",
                "OTHER,'  Déjà agent public ',OTHER,''",
                "OTHER,'',null,cvecReason",
                "yes,'',null,cvec",
                "'',why,null,cvec"
            })
    void whoHasNoNumberSaysWhy(String typed, String reason, @Nullable CvecAbsence kept, String wrong) {
        var form = Posted.personal(USUAL)
                .field("cvec", " ")
                .field("cvecAbsence", typed)
                .field("cvecReason", reason);
        assertThat(wrong(form, USUAL)).isEqualTo(wrong.isEmpty() ? List.of() : List.of(wrong));
        if (kept == null) return;
        var answers = valid(form.checkedPersonal(USUAL));
        assertThat(answers.cvecAbsence()).isEqualTo(kept);
        assertThat(answers.cvec()).isNull();
        assertThat(answers.cvecReason()).isEqualTo(kept == CvecAbsence.OTHER ? "Déjà agent public" : null);
        var again = Ways.usual().sent(form.personalForm()).way();
        assertThat(valid(PersonalRules.check(again.personalForm(), again.dossier(), again.facts())))
                .isEqualTo(answers);
    }

    @Test
    void aReasonIsBoundedAndReadable() {
        var other = Posted.personal(USUAL).field("cvec", "").field("cvecAbsence", "OTHER");
        assertThat(key(other.field("cvecReason", "x".repeat(501)), USUAL, "cvecReason"))
                .isEqualTo("enrolment.problem.too-long");
        assertThat(key(other.field("cvecReason", "a\0b"), USUAL, "cvecReason"))
                .isEqualTo("enrolment.problem.unprintable");
    }

    @ParameterizedTest
    @EnumSource(CvecAbsence.class)
    void whoTypesANumberHasOneWhateverWasTickedBefore(CvecAbsence absence) {
        var answers = valid(Posted.personal(USUAL)
                .field("cvecAbsence", absence.name())
                .field("cvecReason", "x")
                .checkedPersonal(USUAL));
        assertThat(answers.cvec()).isEqualTo("MTP6ABCDEF12");
        assertThat(answers.cvecAbsence()).isNull();
        assertThat(answers.cvecReason()).isNull();
        assertThat(wrong(Posted.personal(USUAL).field("cvec", "MTP6").field("cvecAbsence", absence.name()), USUAL))
                .containsExactly("cvec");
    }

    @Test
    void whoIsNotLiableHasNothingToSayOfIt() {
        var journey =
                Ways.of(SampleStudent.returning()).started(NURSING_2, "20").way();
        var answers =
                valid(Posted.personal(journey).field("cvecAbsence", "FUNDED").checkedPersonal(journey));
        assertThat(answers.cvecAbsence()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "null",
            value = {"true,EXCHANGE", "null,null"})
    void theBoxThatWasThereUntilNovember2026IsStillRead(String box, @Nullable CvecAbsence read) {
        var old = """
                {"cvec": null, "cvecFinding": null, "incoming": %s, "fixed": {"country": "100", "line1": "1 rue Foch",
                 "postcode": "34000", "commune": "Montpellier"}, "accommodation": "4", "annual": null,
                 "phone": "+33600000000", "email": null, "copies": null, "family": "1", "children": null, "military": "1",
                 "disability": null}""".formatted(box);
        assertThat(JsonMapper.builder()
                        .build()
                        .readValue(old, Answers.Personal.class)
                        .cvecAbsence())
                .isEqualTo(read);
    }

    @Test
    void ofWhoIsNotLiableTheNumberIsClearedThoughItWasPosted() {
        var journey =
                Ways.of(SampleStudent.returning()).started(NURSING_2, "20").way();
        assertThat(valid(Posted.personal(journey).checkedPersonal(journey)).cvec())
                .isNull();
    }

    @Test
    void aGrantHolderStillHasANumber() {
        var journey = Ways.of(SampleStudent.returning().grant("CROUS"))
                .started(NURSING_2, "10")
                .way();
        assertThat(wrong(Posted.personal(journey).field("cvec", ""), journey)).containsExactly("cvec");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MTP6 ABCDEF 12",
                "mtp6abcdef12",
                " MTP6-ABCDEF-12 ",
                "MTP6 ABCDEF 12 / DURAN",
                "\u202aMTP6 ABCDEF 12\u202c",
                "ＭＴＰ６ ＡＢＣＤＥＦ １２"
            })
    void aNumberIsKeptNormalisedHoweverItWasPasted(String typed) {
        assertThat(valid(Posted.personal(USUAL).field("cvec", typed).checkedPersonal(USUAL))
                        .cvec())
                .isEqualTo("MTP6ABCDEF12");
    }

    @ParameterizedTest(name = "« {0} »: {1}")
    @CsvSource({
        "'',missing",
        "'   ',missing",
        "MTP6 ABCD 1,unreadable",
        "MTP ABCDEF 12,unreadable",
        "MT16 ABCDEF 12,unreadable",
        "MTP6 ABCDEF 123,unreadable",
        "MTP6 EXEMPL 12,example",
        "MTPG ABCDEF 12,meant",
        "9701866901B,INE",
        "22974007,STUDENT_NUMBER",
        "MTP5 ABCDEF 12,other-year",
        "MTP6 ABCDEF 12 / MARTI,other-name"
    })
    void eachRefusalSaysWhatIsWrong(String typed, String why) {
        assertThat(key(Posted.personal(USUAL).field("cvec", typed), USUAL, "cvec"))
                .isEqualTo("enrolment.personal.cvec." + why);
    }

    @Test
    void anIneIsCalledSoThoughItHasTheFormOfACvecNumber() {
        var journey = Ways.of(SampleStudent.returning().ine("ABC6DEFGHI1"))
                .started(NURSING_2, "10")
                .way();
        assertThat(key(Posted.personal(journey).field("cvec", "abc6 defghi 1"), journey, "cvec"))
                .isEqualTo("enrolment.personal.cvec.INE");
    }

    @ParameterizedTest(name = "typed {0}, said to mean {1}: kept {2}")
    @CsvSource(
            nullValues = "null",
            value = {
                "MTPG ABCDEF 12,MTP6ABCDEF12,MTP6ABCDEF12",
                "MTPG ABCDEF 13,MTP6ABCDEF12,null",
                "MTP6 ABCDEF 13,MTP6ABCDEF12,MTP6ABCDEF13"
            })
    void whatWasAskedBackIsTakenForWhatWasTypedOnly(String typed, String meant, @Nullable String kept) {
        var form = Posted.personal(USUAL).field("cvec", typed).field("cvecMeant", meant);
        assertThat(wrong(form, USUAL)).isEqualTo(kept == null ? List.of("cvec") : List.of());
        if (kept != null) assertThat(valid(form.checkedPersonal(USUAL)).cvec()).isEqualTo(kept);
    }

    /** The text shown beside the field and in every refusal is nobody's number, whatever the year. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"hint", "missing", "unreadable", "example", "INE", "STUDENT_NUMBER"})
    void noExampleThatPagesShowIsANumber(String key) {
        for (var words : List.of(new Languages().french(), new Languages().english()))
            for (int year = 2026; year < 2036; year++) {
                var campaign = new AcademicYear(year);
                var text = key.equals("hint")
                        ? words.say("enrolment.personal.cvec.hint", campaign, campaign.cvecDigit())
                        : words.say("enrolment.personal.cvec." + key, campaign.cvecDigit());
                var example = text.replaceAll(".*(MTP\\d EXEMPL 12).*", "$1");
                assertThat(CvecNumber.read(example, campaign, "Duran", null)).isEqualTo(new CvecReading.Example());
            }
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"", "MTP"})
    void theExampleHasTheDigitOfTheCampaign(String typed) {
        var checked = Posted.personal(USUAL).field("cvec", typed).checkedPersonal(USUAL);
        assertThat(Found.in(checked).of("cvec"))
                .extracting(it -> it.arguments().getFirst())
                .isEqualTo(6);
    }

    @Test
    void anotherDigitNamesTheYearThatItIsOf() {
        var checked = Posted.personal(USUAL).field("cvec", "MTP5 ABCDEF 12").checkedPersonal(USUAL);
        assertThat(Found.in(checked).of("cvec"))
                .extracting(it -> it.arguments().getFirst())
                .isEqualTo(new AcademicYear(2025));
    }

    @Test
    void anotherNameIsComparedWithBothOfTheStudents() {
        var journey = Ways.of(SampleStudent.returning().usedName("Vidal"))
                .started(NURSING_2, "10")
                .way();
        var checked =
                Posted.personal(journey).field("cvec", "MTP6 ABCDEF 12 / MARTI").checkedPersonal(journey);
        assertThat(Found.in(checked).of("cvec"))
                .extracting(it -> it.arguments().getFirst())
                .isEqualTo("Duran, Vidal");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Duran", "Müller", "O'Connor", "de La Tour d'Auvergne", "Nguyễn", "Œuvrard", "Y"})
    void theSuffixOfTheAttestationIsTheBeginningOfTheName(String name) {
        var letters = java.text.Normalizer.normalize(name.replace("Œ", "OE"), java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toUpperCase(java.util.Locale.ROOT);
        var journey = Ways.of(SampleStudent.returning().familyName(name))
                .started(NURSING_2, "10")
                .way();
        var printed = "MTP6 ABCDEF 12 / " + letters.substring(0, Math.min(5, letters.length()));
        assertThat(valid(Posted.personal(journey).field("cvec", printed).checkedPersonal(journey))
                        .cvec())
                .isEqualTo("MTP6ABCDEF12");
    }

    @ParameterizedTest(name = "born {0}, nationality {1}, today {2}: {3}")
    @CsvSource({
        "2004-05-17,100,2026-11-23T10:00:00Z,true",
        "2004-05-17,109,2026-11-23T10:00:00Z,false",
        "1980-01-01,100,2026-11-23T10:00:00Z,false",
        "2001-11-24,100,2026-11-23T10:00:00Z,true", // 25 tomorrow
        "2001-11-23,100,2026-11-23T10:00:00Z,false", // 25 today
        "2001-11-24,100,2026-11-23T22:59:59Z,true", // 23:59:59 in Paris
        "2001-11-24,100,2026-11-23T23:00:00Z,false", // midnight in Paris
        "2000-02-29,100,2025-02-28T12:00:00Z,true", // born on a leap day: 25 on 1 March
        "2000-02-29,100,2025-03-01T12:00:00Z,false"
    })
    void theJdcIsAskedOfTheFrenchUnder25(String born, String nationality, Instant now, boolean asked) {
        var journey = Ways.of(SampleStudent.returning().born(born).nationality(nationality))
                .started(NURSING_2, "10")
                .at(now)
                .way();
        assertThat(PersonalRules.asksMilitary(
                        journey.dossier().student(), journey.facts().today()))
                .isEqualTo(asked);
        var number = Posted.personal(journey)
                .field("cvec", "MTP" + journey.campaign().year().cvecDigit() + "ABCDEF12");
        assertThat(wrong(number.field("military", ""), journey).contains("military"))
                .isEqualTo(asked);
        assertThat(valid(number.field("military", "3").checkedPersonal(journey)).military())
                .isEqualTo(asked ? "3" : null);
    }

    @ParameterizedTest(name = "military {0}: kept {1}")
    @CsvSource({"1,true", "2,true", "3,true", "4,false", "'',false", "x,false"})
    void theJdcIsDoneNotYetOrExempt(String typed, boolean kept) {
        assertThat(wrong(Posted.personal(USUAL).field("military", typed), USUAL))
                .isEqualTo(kept ? List.of() : List.of("military"));
    }

    @ParameterizedTest(name = "family {0}, children « {1} »: {2}")
    @CsvSource(
            nullValues = "null",
            value = {
                "1,'',null",
                "2,'',null",
                "1,5,null", // not asked, so cleared
                "3,0,0",
                "3,1,1",
                "4,9,9",
                "4,' 2 ',2"
            })
    void childrenAreCountedWhereThereAreSome(String family, String typed, @Nullable Integer kept) {
        var form = Posted.personal(USUAL).field("family", family).field("children", typed);
        assertThat(valid(form.checkedPersonal(USUAL)).children()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"", "10", "-1", "deux", "1.5", "２", "99999999999999999999"})
    void theNumberOfChildrenIs0To9(String typed) {
        assertThat(wrong(Posted.personal(USUAL).field("family", "3").field("children", typed), USUAL))
                .containsExactly("children");
    }

    @ParameterizedTest(name = "« {0} »: {1}")
    @CsvSource(
            nullValues = "null",
            value = {"'',null", "yes,true", "no,false"})
    void theDisabilityDeclarationIsOptional(String typed, @Nullable Boolean kept) {
        assertThat(valid(Posted.personal(USUAL).field("disability", typed).checkedPersonal(USUAL))
                        .disability())
                .isEqualTo(kept);
    }

    @Test
    void aCompleteRecordLacksTheNumberAndTheJdcOnly() {
        assertThat(wrong(Posted.personal(USUAL).field("cvec", "").field("military", ""), USUAL))
                .containsExactly("cvec", "military");
    }

    /** « Nothing unknown is preselected »: no record says whether the JDC was done. */
    @Test
    void theJdcIsNobodysAnswerBeforeItIsGiven() {
        assertThat(USUAL.personalForm().military()).isEmpty();
    }

    /** WCAG 2.2, 3.3.7: what is known is not typed twice. */
    @ParameterizedTest(name = "accommodation {0}, « la même » {1}: {2}")
    @CsvSource(
            nullValues = "null",
            value = {"3,yes,null", "1,yes,null", "4,'',null", "3,'',annualSame", "3,x,annualSame", "3,no,annual.line1"})
    void theAddressOfTheYearMayBeTheFixedOne(String accommodation, String same, @Nullable String wrong) {
        var posted =
                Posted.personal(USUAL).field("accommodation", accommodation).field("annualSame", same);
        if (wrong == null) {
            var answer = valid(posted.checkedPersonal(USUAL));
            assertThat(answer.annual()).isNull();
            var journey = Ways.usual().sent(posted.personalForm()).way();
            assertThat(journey.personalForm().annualSame()).isEqualTo(same);
        } else assertThat(wrong(posted, USUAL)).contains(wrong);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0628789344,06 28 78 93 44",
        "+33628789344,+33 6 28 78 93 44",
        "06 28 78 93 44,06 28 78 93 44",
        "06.28.78.93.44,06.28.78.93.44",
        "+34612345678,+34612345678",
        "262 639 12 34 5,262 639 12 34 5"
    })
    void aPhoneNumberIsShownInGroupsAndKeptAsTyped(String known, String shown) {
        var journey = Ways.of(SampleStudent.returning().phone(known))
                .started(NURSING_2, "10")
                .way();
        assertThat(journey.personalForm().phone()).isEqualTo(shown);
        assertThat(PhoneText.of(known)).isEqualTo(shown);
        assertThat(valid(Posted.personal(USUAL).field("phone", "0628789344").checkedPersonal(USUAL))
                        .phone())
                .isEqualTo("0628789344");
    }

    @Test
    void whatWasAnsweredIsShownAgainAndStaysValid() {
        var posted = Posted.personal(USUAL)
                .field("accommodation", "3")
                .field("annual.where", "france")
                .field("annual.line1", "3 place de la Comédie")
                .field("annual.postcode", "34000")
                .field("annual.commune", "Montpellier")
                .field("disability", "no");
        var answer = valid(posted.checkedPersonal(USUAL));
        var journey = Ways.usual().sent(posted.personalForm()).way();
        assertThat(valid(PersonalRules.check(journey.personalForm(), journey.dossier(), journey.facts())))
                .isEqualTo(answer);
    }

    @Test
    void copiesGoNowhereElseUnlessTheBoxIsTicked() {
        var usual = Posted.personal(USUAL);
        assertThat(valid(usual.checkedPersonal(USUAL)).copies()).isNull();
        assertThat(valid(usual.field("copies", "on\0").checkedPersonal(USUAL)).copies())
                .isNull();
        assertThat(valid(usual.field("copies", "true").checkedPersonal(USUAL)).copies())
                .isTrue();
    }

    @Test
    void whoWantsCopiesSaysWhere() {
        var nowhere = Posted.personal(USUAL).field("copies", "true").field("email", " ");
        assertThat(key(nowhere, USUAL, "email")).isEqualTo("enrolment.personal.email.for-copies");
        assertThat(valid(nowhere.field("copies", "").checkedPersonal(USUAL)).email())
                .isNull();
    }

    @Test
    void copiesAreInTheRecapOnlyWhereTheyAreWished() {
        var words = new Languages().french();
        var label = words.say("enrolment.recap.copies");
        var plain = valid(Posted.personal(USUAL).checkedPersonal(USUAL));
        var wished = valid(Posted.personal(USUAL).field("copies", "true").checkedPersonal(USUAL));
        assertThat(Recap.of(plain, USUAL, words)).noneMatch(line -> line.label().equals(label));
        assertThat(Recap.of(wished, USUAL, words)).contains(new Recap.Line(label, "Oui", false, "copies"));
    }

    @Test
    void answersFromBeforeTheBoxAreStillRead() {
        var json = new JsonMapper();
        var now = valid(Posted.personal(USUAL).checkedPersonal(USUAL));
        var old = (ObjectNode) json.readTree(json.writeValueAsString(now));
        assertThat(old.has("copies")).isTrue();
        old.remove("copies");
        assertThat(json.readValue(old.toString(), Answers.Personal.class)).isEqualTo(now);
    }

    private static List<String> wrong(Posted posted, Journey journey) {
        return Found.fields(posted.checkedPersonal(journey));
    }

    private static String key(Posted posted, Journey journey, String field) {
        return Found.key(posted.checkedPersonal(journey), field);
    }
}
