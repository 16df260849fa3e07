package fr.rentree.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.rentree.exchange.ImportFault.Severity;
import fr.rentree.reference.Countries;
import fr.rentree.reference.PlaceWords;
import fr.rentree.reference.References;
import fr.rentree.student.StudentRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real people, invented names: « civil status is kept whole » (product 3.8). A method a row of the cases' README. */
class CivilStatusCasesTest {

    private static final References REFERENCES = new References();

    @Test
    void loadsABirthOfWhichOnlyTheYearIsKnown() {
        assertThat(loaded("rc-13-birth-year-only"))
                .extracting(it -> it.birthDate().toString())
                .containsExactly("1990", "2005-03-14");
    }

    @Test
    void loadsAPersonWithOneNameOnly() {
        var student = loaded("rc-14a-no-first-name").getFirst();
        assertThat(student.firstNames()).isEmpty();
        assertThat(student.displayName()).isEqualTo("Suharto");
        assertThat(student.calledName()).isEqualTo("Suharto");
    }

    @Test
    void takesASignInPlaceOfANameForNoneAndSaysSo() {
        var checked = check("rc-14b-sign-for-a-name");
        assertThat(checked.all())
                .extracting(ImportFault::severity, ImportFault::column)
                .containsOnly(tuple(Severity.WARNING, "prenom"))
                .hasSize(2);
        assertThat(checked.content().students())
                .extracting(StudentRecord::displayName)
                .containsExactly("Wirawan", "Lakshmi");
    }

    @Test
    void loadsNamesOfOneLetter() {
        assertThat(loaded("rc-15-one-letter-names"))
                .extracting(StudentRecord::displayName)
                .containsExactly("Cyr O", "Y É");
    }

    @Test
    void loadsALongNameWholeAndSaysThatExportsCutIt() {
        var checked = check("rc-16-long-name");
        assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
        assertThat(checked.only().message()).contains("32", "30", "repris entier");
        assertThat(checked.content().students().getFirst().familyName()).hasSize(32);
    }

    @Test
    void loadsTheStatelessAndThoseWhoseNationalityIsNotKnown() {
        var checked = check("rc-17-stateless");
        assertThat(checked.only().message()).contains("Sans nationalité");
        assertThat(checked.content().students())
                .extracting(StudentRecord::nationality)
                .containsOnly(Countries.NO_NATIONALITY);
        assertThat(REFERENCES.countries().nationality("999", Locale.FRENCH))
                .isEqualTo("Apatride ou nationalité non déterminée");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rc-18a-former-country   | Leipzig, République démocratique allemande
            rc-18b-country-renamed  | Sarajevo, Yougoslavie
            rc-18c-corsica-020      | Bastia, Corse
            rc-19-birth-town-abroad | Casablanca, Maroc
            """)
    void namesThePlaceOfABirthAsItWasCalledThen(String name, String place) {
        assertThat(loaded(name)).extracting(this::birthPlace).containsExactly(place);
    }

    @Test
    void writesTownsInCapitalsAsTheOfficialListDoes() {
        assertThat(loaded("rc-20-town-capitals"))
                .extracting(StudentRecord::birthTown)
                .containsExactly("Le Mans", "L'Haÿ-les-Roses", "Paris 13e");
    }

    @Test
    void keepsTheFirstNameInUseAndNoUsedNameThatIsTheFamilyName() {
        var students = loaded("rc-28-names-in-use");
        assertThat(students.getFirst().calledName()).isEqualTo("Léna");
        assertThat(students.getFirst().civilName()).isEqualTo("Paul Delmas");
        assertThat(students.getLast().usedName()).isNull();
    }

    @Test
    void readsASexInAnyCaseAndSaysWhatToEnterForAnother() {
        var checked = check("rc-29-sex");
        assertThat(checked.only().message()).contains("X", "n'est pas accepté");
        assertThat(checked.only().remedy()).startsWith("Écrivez M ou F");
        assertThat(checked.content().students()).extracting(StudentRecord::sex).containsExactly(StudentRecord.Sex.F);
    }

    private String birthPlace(StudentRecord it) {
        return new PlaceWords(REFERENCES, Locale.FRENCH)
                .birthPlace(it.birthTown(), it.birthDepartment(), it.birthCountry(), it.birthDate());
    }

    private static Trial.Checked check(String name) {
        return Trial.check(Path.of("src/test/resources/cases", name), Known.NOTHING);
    }

    private static List<StudentRecord> loaded(String name) {
        var checked = check(name);
        assertThat(checked.all()).isEmpty();
        return checked.content().students();
    }
}
