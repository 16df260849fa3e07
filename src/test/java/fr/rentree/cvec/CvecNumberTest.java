package fr.rentree.cvec;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.shared.AcademicYear;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Product rule 3.2. */
class CvecNumberTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "MTP6 ABCDEF 12 / DURAN", // as printed
                "MTP6ABCDEF12",
                "  mtp6-abcdef-12  ", // trim, upper-case, drop spaces and hyphens
                "mtp6 abcdef 12/duran",
                "MTP6 ABCDEF 12 /",
                "MTP6\u00a0ABCDEF\u202f12\u2009/\u00a0DURAN", // no-break and thin spaces
                "MTP6\u2010ABCDEF\u201312", // typographic dashes
                "\ufeffMTP6\u200bABCDEF\u00ad12\r\n", // what copying from a PDF brings along
                "ＭＴＰ６ ＡＢＣＤＥＦ １２ ／ ＤＵＲＡＮ" // full-width
            })
    void readsTheNumberHoweverItIsSpaced(String typed) {
        assertThat(read(typed, "Durand"))
                .isInstanceOfSatisfying(
                        CvecReading.Read.class,
                        read -> assertThat(read.number())
                                .isEqualTo(new CvecNumber("MTP6ABCDEF12"))
                                .hasToString("MTP6-ABCDEF-12"));
    }

    @ParameterizedTest(name = "any three letters (any Crous): {0}")
    @ValueSource(strings = {"VER6ABCDEF12", "ZZZ6ABCDEF12", "STR6123456 1"})
    void acceptsAnyCrous(String typed) {
        assertThat(read(typed, "Durand")).isInstanceOf(CvecReading.Read.class);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "//",
                "/ DURAN",
                "MTP6",
                "MTP6ABCDEF",
                "MTP6ABCDEF123",
                "MT66ABCDEF12",
                "MTPXABCDEF12",
                "MTP6ABCDEF1X",
                "MTP6ÀBCDEF12",
                "MTP٦ABCDEF12",
                "MTP6ABC\0DEF12",
                "МТР6ABCDEF12",
                "<script>alert(1)</script>",
                "MTP6'; drop table",
                "\ud83d"
            })
    void whatIsNoNumberIsUnreadable(String typed) {
        assertThat(read(typed, "Durand")).isEqualTo(new CvecReading.Unreadable());
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("pasted")
    void whatStandsAroundANumberDoesNotMatter(String typed) {
        assertThat(read(typed, "Duran"))
                .isInstanceOfSatisfying(
                        CvecReading.Read.class,
                        read -> assertThat(read.number()).isEqualTo(new CvecNumber("MTP6ABCDEF12")));
    }

    /** Case rc-44, and what people write like it. */
    static Stream<String> pasted() {
        return CvecFuzz.pasted();
    }

    @ParameterizedTest(name = "[{0}] asks back {1}")
    @CsvSource({
        "MTPG ABCDEF 12,MTP6-ABCDEF-12",
        "MTP6 ABCDEF O1,MTP6-ABCDEF-01",
        "MTP6 ABCDEF l2,MTP6-ABCDEF-12",
        "mtp6 abcdef I,MTP6-ABCDEF-1",
        "MTP6 ABCDEF SZ / DURAN,MTP6-ABCDEF-52",
        "MTP6 ABCDEF O1 DURAN,MTP6-ABCDEF-01",
        "N° MTPG-ABCDEF-BQ,MTP6-ABCDEF-80"
    })
    void aLetterWhereADigitStandsIsAskedBack(String typed, String meant) {
        assertThat(read(typed, "Duran"))
                .isInstanceOfSatisfying(
                        CvecReading.Meant.class, it -> assertThat(it.number()).hasToString(meant));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {"MTPS ABCDEF 12", "MT6 ABCDEF 12", "MTP6 ABCDEF AB", "MTPG ABCDEF 12 / DUPON", "MTPG ABCDEF"})
    void whatCannotBeGuessedIsNotAskedBack(String typed) {
        assertThat(read(typed, "Duran")).isEqualTo(new CvecReading.Unreadable());
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "MTP6 EXEMPL 12",
                "mtp6-exempl-12",
                "MTP5 EXEMPL 12",
                "LIL6 EXEMPL 1",
                "N° MTP0 EXEMPL 99 / DURAN",
                "MTP6 EXEMPL 12 DUPONT"
            })
    void theExampleIsNobodysNumberInAnyYear(String typed) {
        assertThat(read(typed, "Duran")).isEqualTo(new CvecReading.Example());
    }

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource({
        "0922974007S,INE",
        "9701866901B,INE",
        "123456789AB,INE",
        "INE : 0922974007S,INE",
        "2024A12345B,INE",
        "22974007,STUDENT_NUMBER",
        "N° étudiant : 22974007,STUDENT_NUMBER"
    })
    void anotherNumberIsCalledByItsName(String typed, CvecReading.Kind kind) {
        assertThat(read(typed, "Duran")).isEqualTo(new CvecReading.OtherKind(kind));
    }

    @ParameterizedTest(name = "the name after the number counts without a slash, too: [{0}]")
    @ValueSource(strings = {"MTP6 ABCDEF 12 DUPONT", "MTP6_ABCDEF_12_DUPONT", "MTP6 ABCDEF 12 DUPONT / DURAN"})
    void anotherNameWithoutASlashIsRefusedToo(String typed) {
        assertThat(read(typed, "Duran")).isEqualTo(new CvecReading.OtherName());
    }

    @Test
    void aWholeBookIsUnreadableToo() {
        assertThat(read("\ufdfa".repeat(1_000_000), "Durand")).isEqualTo(new CvecReading.Unreadable());
    }

    @ParameterizedTest(name = "another digit is another year, not a format error: {0} in {1} is of {2}")
    @CsvSource({
        "MTP5ABCDEF12, 2026, 2025-2026",
        "MTP7ABCDEF12, 2026, 2027-2028",
        "MTP1ABCDEF12, 2026, 2021-2022",
        "MTP0ABCDEF12, 2026, 2030-2031",
        "MTP9ABCDEF12, 2030, 2029-2030",
        "MTP0ABCDEF12, 2029, 2030-2031"
    })
    void anotherDigitIsAnotherYear(String typed, int year, String guess) {
        assertThat(CvecNumber.read(typed, new AcademicYear(year), "Durand", null))
                .isEqualTo(new CvecReading.OtherYear(AcademicYear.parse(guess)));
    }

    @ParameterizedTest(name = "pasted / {0} is the beginning of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DURAN|Durand",
                "durand|Durand",
                "DURANT|Durand", // five letters are compared
                "OCONN|O'Connor",
                "O'CON|O'Connor",
                "NGUYE|Nguyễn Thị-Mai",
                "Nguyễn|Nguyen",
                "LUKAS|Łukasiewicz",
                "OEUVR|Œuvrard",
                "ŒUVRA|Oeuvrard",
                "YILMA|Yılmaz",
                "DELAT|de La Tour d'Auvergne",
                "DE LA|de La Tour d'Auvergne",
                "Y|Y", // shorter than five letters
                "ﬁlip|Filippi", // a ligature
                "STRAS|Straße-Müller",
                "SSTEI|ẞteiẞ", // case rc-24
                "ẞtei|SSteiß",
                "ELEON|E\u0301le\u0301onore" // accents apart, as macOS writes them
            })
    void aPastedSuffixThatIsTheNameIsAccepted(String suffix, String name) {
        assertThat(read("MTP6 ABCDEF 12 / " + suffix, name))
                .isEqualTo(new CvecReading.Read(new CvecNumber("MTP6ABCDEF12"), true));
    }

    @ParameterizedTest(name = "pasted / {0} is not the beginning of {1}")
    @CsvSource(
            delimiter = '|',
            value = {"DUPON|Durand", "YILMA|Y", "URAND|Durand", "李|Durand", "DURAN|李"})
    void aPastedSuffixOfAnotherNameIsRefused(String suffix, String name) {
        assertThat(read("MTP6 ABCDEF 12 / " + suffix, name)).isEqualTo(new CvecReading.OtherName());
    }

    @Test
    void theUsedNameCountsToo() {
        assertThat(CvecNumber.read("MTP6 ABCDEF 12 / MARTI", YEAR, "Durand", "Martin"))
                .isInstanceOf(CvecReading.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MTP6ABCDEF12", "MTP6ABCDEF12 /", "MTP6ABCDEF12 / --"})
    void withoutASuffixNoNameIsCompared(String typed) {
        assertThat(read(typed, "Y")).isEqualTo(new CvecReading.Read(new CvecNumber("MTP6ABCDEF12"), false));
    }

    @ParameterizedTest(name = "régime {0}, incoming exchange {1}: liable {2}")
    @CsvSource({
        "10, false, true", "11, false, true", "12, false, true", "10, true, false", "12, true, false",
        "20, false, false", "21, false, false", "22, false, false", "90, false, false", "'', false, false"
    })
    void liableIsRegime10Or11Or12AndNotAnIncomingExchangeStudent(String regime, boolean exchangeIn, boolean liable) {
        assertThat(CvecRule.liable(regime, exchangeIn)).isEqualTo(liable);
    }

    private static CvecReading read(String typed, String familyName) {
        return CvecNumber.read(typed, YEAR, familyName, null);
    }
}
