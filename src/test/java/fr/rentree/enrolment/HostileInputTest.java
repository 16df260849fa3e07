package fr.rentree.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import fr.rentree.web.FlatForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** « Bad input in a form: same page, everything kept, the field named » (product section 10): never an exception. */
class HostileInputTest {

    private static final Journey WAY = Ways.of(SampleStudent.returning().lastDiplomaType(null))
            .started(SampleCampaign.NURSING_3, "10")
            .started(SampleCampaign.HEALTH_LICENCE, "11")
            .documents(SampleCampaign.charter(1), SampleCampaign.imageRights(1))
            .way();

    private static final List<String> NASTY = List.of(
            "\0",
            "a\0b",
            "\u202eelbatrevni",
            "\u200f",
            "\ufeff",
            "x".repeat(10_000),
            "1".repeat(10_000),
            " ".repeat(10_000),
            "CEDEX ".repeat(2_000),
            "a@".repeat(5_000),
            "(((((((((((((((((((((((((((((",
            "😀",
            "👩‍👩‍👧‍👦",
            "\ud800",
            "\udc00\ud800",
            "e\u0301\u0301\u0301\u0301",
            "\u0301",
            "ﷺ".repeat(40),
            "０６１２３４５６７８",
            "٠١٢٣٤٥٦٧٨٩",
            "Ⅳ",
            "<script>alert(1)</script>",
            "'; drop table dossier; --",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "%00",
            "null",
            "true",
            "-1",
            "1e9",
            "2147483648",
            "NaN",
            "\r\nBcc: x@y.example",
            "\u2028",
            "\u0085",
            "\ue000",
            "\uffff",
            "İ",
            "ß",
            "ŉ",
            "");

    private static final List<String> PLAUSIBLE = List.of(
            "100",
            "109",
            "034",
            "02A",
            "1",
            "2",
            "3",
            "4",
            "5",
            "france",
            "abroad",
            "Allemagne",
            "Hérault (34)",
            "yes",
            "no",
            "none",
            "in",
            "out",
            "year",
            "semester",
            "84",
            "52",
            "S",
            "H",
            "U",
            "T",
            "A",
            "01",
            "03",
            "07",
            "CROUS",
            "OTHER",
            "UNIVERSITY",
            "INSTITUTE_FRANCE",
            "INSTITUTE_ABROAD",
            "2020",
            "2025",
            "34000",
            "Montpellier",
            "06 28 78 93 44",
            "MTP6 ABCDEF 12",
            "IN3MTP-181",
            "PASS2-210",
            "50",
            "x@mail.example");

    static List<String> personalFields() {
        return List.copyOf(FlatForm.of(WAY.personalForm()).keySet());
    }

    static List<String> annualFields() {
        var fields = new ArrayList<>(FlatForm.of(WAY.annualForm()).keySet());
        fields.add("documents[it-charter]");
        fields.add("documents[image-rights]");
        return fields;
    }

    @ParameterizedTest
    @MethodSource("personalFields")
    void noTextInAFieldOfThePersonalDataIsAnException(String field) {
        for (var nasty : NASTY) {
            var checked = Posted.personal(WAY).field(field, nasty).checkedPersonal(WAY);
            if (checked instanceof Parsed.Valid<Answers.Personal>(var value)) assertClean(value, nasty);
        }
    }

    @ParameterizedTest
    @MethodSource("annualFields")
    void noTextInAFieldOfTheAnnualDataIsAnException(String field) {
        for (var nasty : NASTY) {
            var checked = Posted.annual(WAY).field(field, nasty).checkedAnnual(WAY);
            if (checked instanceof Parsed.Valid<Answers.Annual>(var value)) assertClean(value, nasty);
        }
    }

    @Test
    void nothingAtAllGivesProblemsForWhatIsAsked() {
        assertThat(Found.fields(Posted.nothing().checkedPersonal(WAY)))
                .contains("cvec", "fixed.line1", "accommodation", "phone", "family", "military");
        assertThat(Found.fields(Posted.nothing().checkedAnnual(WAY)))
                .contains("previous", "occupation", "grant", "lastDiploma.type", "documents[it-charter]");
    }

    @Test
    @SuppressWarnings("NullAway") // a browser posts what it likes
    void noFieldsAtAllAreNoException() {
        assertThatCode(() -> new PersonalForm(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null))
                .doesNotThrowAnyException();
        var documents = new HashMap<String, @Nullable String>();
        documents.put("it-charter", null);
        var programmes = new ArrayList<AnnualForm.@Nullable Following>();
        programmes.add(null);
        var form = new AnnualForm(
                programmes,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                documents);
        assertThat(AnnualRules.check(form, WAY.dossier(), WAY.facts()).valid()).isFalse();
    }

    @ParameterizedTest(name = "programmes[{0}]")
    @ValueSource(strings = {"1", "7", "200", "255"})
    void aListWithAWrongIndexIsReadByTheProgrammesNames(String index) {
        var posted = Posted.annual(WAY)
                .without("programmes")
                .field("programmes[" + index + "].programme", "IN3MTP-181")
                .field("programmes[" + index + "].status", "01")
                .field("programmes[" + index + "].maintained", "yes")
                .field("programmes[" + index + "].gapYear", "none")
                .field("programmes[" + index + "].exchange", "none");
        var fields = Found.fields(posted.checkedAnnual(WAY));
        assertThat(fields).noneMatch(it -> it.startsWith("programmes[" + index + "]"));
        assertThat(fields).anyMatch(it -> it.startsWith("programmes["));
    }

    @Test
    void theProgrammeOfSomebodyElseIsIgnored() {
        var posted = Posted.annual(WAY).field("programmes[0].programme", "IN2NIM-181");
        assertThat(Found.fields(posted.checkedAnnual(WAY))).contains("programmes[2].status");
    }

    @Test
    void thousandsOfRandomFormsGiveAValueOrProblems() {
        var random = new Random(20261123);
        int valid = 0;
        for (int i = 0; i < 4_000; i++) {
            var personal = Posted.personal(WAY);
            var annual = Posted.annual(WAY).field("documents[it-charter]", "yes");
            for (int change = random.nextInt(4); change >= 0; change--) {
                personal.field(any(personalFields(), random), text(random));
                annual.field(any(annualFields(), random), text(random));
            }
            if (personal.checkedPersonal(WAY) instanceof Parsed.Valid<Answers.Personal>(var value)) {
                assertClean(value, "form " + i);
                valid++;
            }
            if (annual.checkedAnnual(WAY) instanceof Parsed.Valid<Answers.Annual>(var value))
                assertClean(value, "form " + i);
        }
        assertThat(valid).as("some of them are right").isBetween(50, 3_950);
    }

    private static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> any(NASTY, random);
            case 1 ->
                random.ints(random.nextInt(40), 0, 0x10000)
                        .collect(StringBuilder::new, (text, unit) -> text.append((char) unit), StringBuilder::append)
                        .toString();
            default -> any(PLAUSIBLE, random);
        };
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** What is kept can be written to the database, printed, and exported. */
    private static void assertClean(Record kept, String why) {
        Predicate<String> clean = text -> text.length() <= 200
                && text.equals(text.strip())
                && text.codePoints().noneMatch(c -> c < ' ' || Character.getType(c) == Character.SURROGATE);
        for (Map.Entry<String, String> each : FlatForm.of(kept).entrySet())
            assertThat(clean.test(each.getValue()))
                    .as("%s after « %s »", each, why.substring(0, Math.min(30, why.length())))
                    .isTrue();
    }
}
