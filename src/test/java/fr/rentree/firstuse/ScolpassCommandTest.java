package fr.rentree.firstuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.document.Conformance;
import fr.rentree.support.Node;
import fr.rentree.support.SampleCampaign;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The command that registries script: exit 0 issued, 1 nothing is issued, 2 usage. */
class ScolpassCommandTest extends AccessStory {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Autowired
    private ScolpassBatch batch;

    @Autowired
    private JdbcConnectionDetails database;

    @Test
    void issuesOneForEachStudentWhoNeverUsedTheAccount() throws IOException {
        var student = student(sample().familyName("=Duran;\"x\""), SampleCampaign.NURSING_3);
        var used = student();
        submit(until(FirstUseStep.PASSWORD, used, issue(used)), FirstUseStep.PASSWORD, password(PASSWORD));
        var counts = issue("IFSI-MTP", false, folder.resolve("first"));
        assertThat(counts).isPositive();
        var csv = Files.readString(folder.resolve("first/scolpass.csv"));
        assertThat(csv)
                .startsWith("\ufeffinstitut;numero_etudiant;nom;prenom;courriel;scolpass;valable_jusqu_au\r\n")
                .contains(student.number().value(), "\"'=Duran;\"\"x\"\"\"", "22/01/2027")
                .doesNotContain(used.number().value());
        assertThat(csv.lines().count()).isEqualTo(counts + 1L);
        var code = csv.lines()
                .filter(it -> it.contains(student.number().value()))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*;(([A-Z0-9]{4}-){3}[A-Z0-9]{4});.*", "$1");
        var pdf = Files.readAllBytes(folder.resolve("first/scolpass-IFSI-MTP.pdf"));
        Conformance.assertPassesBoth(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(counts);
            assertThat(new PDFTextStripper().getText(document)).contains(code, student.email(), "Page 1 sur 1");
        }
        assertThat(begin(visit(), student, code).location()).isEqualTo("/premiere-connexion/identite");
        assertThat(Files.getPosixFilePermissions(folder.resolve("first/scolpass.csv")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(issue("IFSI-MTP", false, folder.resolve("second")))
                .as("who holds one keeps it")
                .isZero();
        assertThat(issue("IFSI-MTP", true, folder.resolve("third")))
                .as("others hold one from elsewhere")
                .isGreaterThanOrEqualTo(counts);
        assertThat(begin(visit(), student, code).body()).contains("remplacé");
    }

    @Test
    void issuesNothingWhereTheFilesCannotBeWritten() throws IOException {
        var student = student();
        var target = folder.resolve("there");
        var files = new ScolpassFiles(target, "fr");
        Files.writeString(target.resolve("scolpass.csv"), "already");
        var all = batch.students(null, "IFSI-MTP").orElseThrow();
        org.assertj.core.api.Assertions.assertThatIOException().isThrownBy(() -> batch.issue(all, true, files));
        assertThat(count("select count(*) from scolpass where student_number = ?", student))
                .isZero();
        assertThat(Files.readString(target.resolve("scolpass.csv"))).isEqualTo("already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--replace", "a b", "a --nope", "a --year 2026", "a --language de", "a --institute"})
    void explainsItselfWhereItIsNotUnderstood(String arguments) {
        assertThat(run(arguments.isEmpty() ? List.of() : List.of(arguments.split(" "))))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage : ", "--replace");
    }

    @Test
    void writesIntoNoFolderThatHoldsSomethingAlready() throws IOException {
        Files.writeString(folder.resolve("x"), "x");
        assertThat(run(List.of(folder.toString()))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("n'est pas vide");
    }

    @Test
    void saysThatThereIsNoCampaignAndLeavesNothingBehind() throws IOException, InterruptedException {
        var target = folder.resolve("nothing");
        var arguments = new ArrayList<>(List.of("scolpass", target.toString(), "--year", "2001-2002"));
        arguments.addAll(Node.at(database));
        var ended = Node.command(arguments);
        assertThat(ended.said()).contains("pas de campagne");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(target).doesNotExist();
    }

    private int issue(String institute, boolean replace, Path into) throws IOException {
        var students = batch.students(null, institute).orElseThrow();
        assertThat(students.keySet()).isEqualTo(Set.of(institute));
        return batch.issue(students, replace, new ScolpassFiles(into, "fr")).getOrDefault(institute, 0);
    }

    private int run(List<String> arguments) {
        return new ScolpassCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)).run(arguments);
    }
}
