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

    @Test
    void importsTheRestAndLeavesAPackageToMendThatIsImportedOnItsOwn() throws IOException {
        var trial = new Trial()
                .value(PackageFile.STUDENTS, 2, "date_naissance", "31/02/2004")
                .value(PackageFile.OFFERS, 3, "regime", "99");
        var campaign = Files.createDirectory(folder.resolve("campagne"));
        for (var kind : PackageFile.values())
            Files.writeString(campaign.resolve(kind.baseName() + ".csv"), trial.text(kind));
        assertThat(run(campaign.toString())).isEqualTo(1);

        var toMend = folder.resolve("campagne-a-corriger");
        assertThat(run(campaign.toString(), "--skip-faulty", "--dry-run")).isZero();
        assertThat(toMend).doesNotExist();
        assertThat(run(campaign.toString(), "--skip-faulty")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("2 personnes laissées de côté", "import " + toMend, "1 ajoutés,        0 modifiés");
        assertThat(err.toString(UTF_8)).contains("ligne 2, colonne « date_naissance »", "ligne 3, colonne « regime »");
        assertThat(toMend.toFile().list()).containsExactlyInAnyOrder("etudiants.csv", "autorisations.csv");
        assertThat(Files.readAllLines(toMend.resolve("etudiants.csv")))
                .hasSize(3)
                .satisfies(lines ->
                        assertThat(lines.get(1)).startsWith("22400000;9701866901B;Ngô;;Françoise;;;F;31/02/2004;"))
                .satisfies(lines -> assertThat(lines.get(2)).startsWith("22400001;"));
        assertThat(Files.readString(toMend.resolve("autorisations.csv")))
                .contains("22400000;IN2MTP;181;11;;ADM", "22400001;IN2MTP;181;99;03;AJAC")
                .doesNotContain("22400002");
        assertThat(run(campaign.toString(), "--skip-faulty")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("existe déjà", "--left-out");

        mend(toMend.resolve("etudiants.csv"), "31/02/2004", "28/02/2004");
        mend(toMend.resolve("autorisations.csv"), ";99;", ";10;");
        for (var name : List.of("instituts.csv", "formations.csv")) // each run of a test has its own database
        Files.copy(campaign.resolve(name), toMend.resolve(name));
        out.reset();
        assertThat(run(toMend.toString(), "--year", "2026-2027")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("Campagne 2026-2027 (dite par --year)", "2 étudiants, 2 autorisations");
    }

    private static void mend(Path file, String old, String other) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--dry-run",
                "a b",
                "a --nope",
                "a --report",
                "a --year 2026",
                "a --report /nulle/part/r.csv",
                "a --left-out b",
                "a --skip-faulty --left-out /nulle/part/b"
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
