package fr.rentree.firstuse;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.PrivateFiles;
import fr.rentree.student.StudentRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** The files that a batch of scol'pass is written to: for nobody but who runs the command, and nothing is overwritten. */
final class ScolpassFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    /** What would be a formula if a spreadsheet opened it begins with one of these. */
    private static final String FORMULA = "=+-@\t\r";

    private final Path folder;
    private final String language;
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text);

    ScolpassFiles(Path folder, String language) throws IOException {
        this.folder = folder;
        this.language = language;
        Files.createDirectories(folder, PrivateFiles.folder());
        text.write('\ufeff');
        csv.writeRecord("institut", "numero_etudiant", "nom", "prenom", "courriel", "scolpass", "valable_jusqu_au");
    }

    String language() {
        return language;
    }

    void line(String institute, StudentRecord student, Scolpasses.Issued issued) {
        csv.writeRecord(
                institute,
                student.number().value(),
                harmless(student.calledFamilyName()),
                harmless(Objects.requireNonNullElse(student.calledFirstName(), "")),
                harmless(student.email()),
                issued.code().grouped(),
                DAY.format(issued.expiresAt().atZone(ParisTime.ZONE)));
    }

    void pdf(String institute, byte[] pages) throws IOException {
        write("scolpass-" + (institute.isEmpty() ? "universite" : institute) + ".pdf", pages);
    }

    void finish() throws IOException {
        csv.flush();
        write("scolpass.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        var file = folder.resolve(name.replaceAll("[^A-Za-z0-9._-]", "_"));
        Files.createFile(file, PrivateFiles.file());
        Files.write(file, content, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
