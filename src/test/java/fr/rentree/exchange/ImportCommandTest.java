package fr.rentree.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line that others script: exit 0 applied (or would be), 1 refused, 2 usage. */
class ImportCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void importsTheSampleCampaign() {
        assertThat(run(Trial.SAMPLE.toString())).isZero();
        assertThat(out.toString(UTF_8))
                .contains(
                        "Campagne 2026-2027",
                        "8 instituts, 18 formations, 2 400 étudiants, 2 418 autorisations",
                        "Importé en");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void refusesAPackageWithABrokenLineAndSaysWhichAndWritesTheReport() throws IOException {
        for (var kind : PackageFile.values())
            Files.copy(Trial.SAMPLE.resolve(kind.baseName() + ".csv"), folder.resolve(kind.baseName() + ".csv"));
        var students = folder.resolve("etudiants.csv");
        Files.writeString(students, Files.readString(students).replace(";31/10/2004;", ";31/02/2004;"));
        var report = folder.resolve("rapport.csv");
        assertThat(run(folder.toString(), "--dry-run", "--report", report.toString()))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .contains("etudiants.csv, ligne 3, colonne « date_naissance »", "Refusé", report.toString());
        assertThat(Files.readString(report)).contains("etudiants.csv;3;date_naissance;31/02/2004;erreur;");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--dry-run", "a b", "a --nope", "a --report", "a --year 2026", "a --report /nulle/part/r.csv"
            })
    void explainsItselfWhereItIsNotUnderstood(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage : ", "--dry-run", "--report");
    }

    private int run(String... arguments) {
        return new ImportCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false)
                .run(List.of(arguments));
    }
}
