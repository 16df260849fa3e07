package fr.rentree.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.rentree.exchange.ImportFault.Severity;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.Address;
import fr.rentree.student.StudentRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people have sent them, each from a public bug report; invented people. What must happen to each is a row of their README. */
class CasesTest {

    @Test
    void readsTheLineThatTellsASpreadsheetTheSeparator() {
        assertThat(only("rc-01-sep-line").familyName()).isEqualTo("Dupré");
    }

    @Test
    void readsCodesThatAreKeptAsTextByAFormula() {
        var student = only("rc-02-equals-quoted-codes");
        assertThat(student.number()).hasToString("22970201");
        assertThat(student.birthDepartment()).isEqualTo("034");
        assertThat(address(student).postcode()).isEqualTo("34000");
    }

    @Test
    void readsANameThatIsKeptAsTextByAFormula() {
        assertThat(only("rc-02b-equals-quoted-name").familyName()).isEqualTo("Dupré");
    }

    @Test
    void readsALineThatStopsWhereNothingFollows() {
        var checked = check("rc-03-trailing-separators");
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().students())
                .extracting(StudentRecord::displayName, StudentRecord::grant)
                .containsExactly(tuple("Zoé Dupré", null), tuple("Inès Dupré", "CROUS"));
    }

    @Test
    void readsAFileOfAnOldMacAndSaysSo() {
        var checked = check("rc-04-macroman");
        assertThat(warning(checked)).contains("MacRoman");
        assertThat(checked.content().students()).singleElement().satisfies(it -> {
            assertThat(it.displayName()).isEqualTo("Chloé Dupré");
            assertThat(address(it).line1()).isEqualTo("4 allée Mozart");
        });
    }

    @Test
    void readsAFileOfADosProgramAndSaysSo() {
        var checked = check("rc-05-cp850");
        assertThat(warning(checked)).contains("850");
        assertThat(checked.content().students())
                .extracting(StudentRecord::displayName)
                .containsExactly("Zoé Barrès");
    }

    @ParameterizedTest
    @CsvSource({"74940,Annecy-le-Vieux,Annecy", "06160,Juan-les-Pins,Antibes", "34000,MONTPELLIER,Montpellier"})
    void readsAFormerCommuneAndAPlaceAsTheCommuneOfToday(String postcode, String written, String today) {
        var checked = new Trial()
                .value(PackageFile.STUDENTS, 2, "code_postal", postcode)
                .value(PackageFile.STUDENTS, 2, "commune", written)
                .check();
        var address = address(checked.content().students().getFirst());
        assertThat(address.commune()).isEqualTo(today);
        if (written.equalsIgnoreCase(today)) assertThat(checked.all()).isEmpty();
        else {
            assertThat(address.line2()).isEqualTo(written);
            assertThat(checked.only().message()).contains(written, today);
        }
    }

    @Test
    void readsAWorkbookWhoseDatesAreWrittenOut() {
        assertThat(only("rc-06-xlsx-iso-date").birthDate()).hasToString("2005-03-14");
    }

    @Test
    void readsAWorkbookWithoutStyles() {
        assertThat(only("rc-07-xlsx-no-styles").familyName()).isEqualTo("Dupré");
    }

    @Test
    void readsWhatAWorkbookMakesOfACarriageReturn() {
        var student = only("rc-09-xlsx-x000D");
        assertThat(student.familyName()).isEqualTo("Dupré");
        assertThat(address(student).line1()).isEqualTo("12 rue Foch");
    }

    @Test
    void refusesFormulasThatWereNeverCalculated() {
        var checked = check("rc-08b-formulas-without-value");
        assertThat(checked.all())
                .extracting(ImportFault::column)
                .containsExactly("ine", "courriel_secours", "telephone");
        assertThat(checked.all()).allSatisfy(fault -> {
            assertThat(fault.severity()).isEqualTo(Severity.ERROR);
            assertThat(fault.message()).isEqualTo("La cellule contient une formule sans valeur.");
            assertThat(fault.remedy()).startsWith("Ouvrez le classeur dans votre tableur et enregistrez-le");
        });
        assertThat(checked.content().students()).isEmpty();
    }

    @Test
    void namesTheSpreadsheetThatTookAnIneForANumber() {
        var fault = check("rc-10a-ine-exponent").only();
        assertThat(fault.column()).isEqualTo("ine");
        assertThat(fault.message()).contains("1,23456E+12", "tableur");
        assertThat(fault.remedy()).contains("format Texte");
    }

    @Test
    void neverTakesTheNumberThatAnIneHasBecome() {
        var checked = check("rc-10b-ine-as-number");
        assertThat(warning(checked)).contains("12345550000", "nombre");
        assertThat(checked.content().students())
                .singleElement()
                .satisfies(it -> assertThat(it.ine()).isNull());
    }

    @Test
    void readsAStrictWorkbook() {
        assertThat(only("rc-12-xlsx-strict").birthDate()).hasToString("2005-03-14");
    }

    @Test
    void neverStopsForWhatTheStudentCompletesAnyway() {
        var checked = check("rc-22-contact-data");
        assertThat(checked.all())
                .extracting(ImportFault::line, ImportFault::column)
                .containsExactly(
                        tuple(2, "telephone"),
                        tuple(3, "telephone"),
                        tuple(4, "courriel_secours"),
                        tuple(5, "adresse1"),
                        tuple(6, "mention_bac"));
        assertThat(checked.all()).extracting(ImportFault::severity).containsOnly(Severity.WARNING);
        var students = checked.content().students();
        assertThat(students).extracting(StudentRecord::phone).startsWith(null, "06 12 34 56 78");
        assertThat(students.get(2).backupEmail()).isNull();
        assertThat(address(students.get(3)).line1()).isEqualTo("Résidence universitaire de la");
        assertThat(address(students.get(3)).line2()).isEqualTo("Colombière, bâtiment D");
        assertThat(students.get(4).bacMention()).isNull();
    }

    @Test
    void understandsAPhoneNumberWithACountryAndItsZero() {
        assertThat(only("rc-22b-plus33-zero").phone()).isEqualTo("+33612345678");
    }

    @Test
    void saysOfWhichYearAWindowIsThatOpensBeforeJune() {
        var checked = check("rc-23-opening-in-may");
        assertThat(checked.content().year()).isEqualTo(new AcademicYear(2026));
        assertThat(checked.content().origin()).isEqualTo(YearOrigin.OPENINGS);
        assertThat(warning(checked)).contains("avant le 1er juin", "2026-2027");
        assertThat(checked.only().remedy()).contains("--year 2027-2028");
    }

    @Test
    void takesAWindowThatOpensBeforeJuneForTheYearThatWasSaid() {
        var path = Path.of("src/test/resources/cases/rc-23-opening-in-may");
        var next = new AcademicYear(2027);
        var checked = Trial.check(path, Known.NOTHING, next);
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().year()).isEqualTo(next);
        assertThat(checked.content().origin()).isEqualTo(YearOrigin.SAID);
        var open = new Known(new AcademicYear(2026), Set.of(), Set.of(), Set.of(), List.of());
        assertThat(warning(Trial.check(path, open, next))).contains("2027-2028 est la campagne en vigueur");
    }

    private static Trial.Checked check(String name) {
        return Trial.check(Path.of("src/test/resources/cases", name), Known.NOTHING);
    }

    private static StudentRecord only(String name) {
        var checked = check(name);
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().students()).hasSize(1);
        assertThat(checked.content().offers()).hasSize(1);
        return checked.content().students().getFirst();
    }

    private static String warning(Trial.Checked checked) {
        assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
        return checked.only().message();
    }

    private static Address address(StudentRecord student) {
        return requireNonNull(student.address());
    }
}
