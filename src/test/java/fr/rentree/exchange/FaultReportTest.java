package fr.rentree.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.exchange.Imports.Counts;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Import format, section 5: {@code fichier;ligne;colonne;valeur;gravite;message;remede}. */
class FaultReportTest {

    private final ImportFaults faults = new ImportFaults();

    @Test
    void opensWithItsAccentsInASpreadsheet() throws IOException {
        faults.add(ImportProblem.VALUE_MISSING.in("etudiants.csv", 12, "prenom", "", "prenom"));
        assertThat(written())
                .isEqualTo("\ufefffichier;ligne;colonne;valeur;gravite;message;remede\r\n"
                        + "etudiants.csv;12;prenom;;erreur;La valeur de «\u00a0prenom\u00a0» manque.;"
                        + "Complétez-la\u00a0: elle est obligatoire.\r\n");
    }

    @Test
    void leavesTheLineEmptyWhereTheWholeFileIsWrong() throws IOException {
        faults.add(ImportProblem.FILE_UNREADABLE.in("etudiants.csv", 0, "", ""));
        assertThat(written()).contains("\r\netudiants.csv;;;;erreur;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)"})
    void runsNoFormula(String value) throws IOException {
        faults.add(ImportProblem.BAD_CODE.in("=etudiants.csv", 2, "ine", value, value, "un INE", "11"));
        assertThat(written()).contains("\r\n'=etudiants.csv;2;ine;'" + value + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Connor", "Nguyễn", "Œuvrard", "de La Tour d'Auvergne"})
    void keepsNamesAsTheyAre(String name) throws IOException {
        faults.add(ImportProblem.TOO_LONG.in("etudiants.csv", 2, "nom_famille", name, 31, 30));
        assertThat(written()).contains(";" + name + ";");
    }

    @Test
    void quotesWhatNeedsIt() throws IOException {
        faults.add(ImportProblem.TOO_LONG.in("etudiants.csv", 2, "nom_famille", "\"Y\"; Z\r\n", 31, 30));
        assertThat(written()).contains(";\"\"\"Y\"\"; Z\ufffd\ufffd\";");
    }

    @Test
    void saysHowManyAreNotListed() throws IOException {
        for (int i = 0; i < 10_005; i++) faults.add(ImportProblem.BROKEN_QUOTE.in("etudiants.csv", i + 2, "", ""));
        assertThat(written()).contains("\r\n;;;;;5 autres anomalies ne sont pas listées.;");
    }

    /** It tells what is wrong with whom. */
    @Test
    void isForWhoRunsTheImportOnly(@TempDir Path folder) throws IOException {
        var report = folder.resolve("report.csv");
        FaultReport.write(outcome(), report);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo("rw-------");
        FaultReport.write(outcome(), report);
        assertThat(report).content().startsWith("\ufefffichier;");
    }

    private String written() throws IOException {
        var writer = new StringWriter();
        FaultReport.write(outcome(), writer);
        return writer.toString();
    }

    private ImportOutcome outcome() throws IOException {
        return ImportOutcome.of(new Trial().check().content(), Counts.NONE, faults, true, false, FaultyPersons.NONE);
    }
}
