package fr.rentree.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.rentree.shared.PrivateFiles;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what is wrong with a package as CSV that a spreadsheet opens with its accents: UTF-8 with a mark, {@code ;}, and
 * no cell that runs as a formula.
 */
public final class FaultReport {

    private static final String MARK = "\ufeff";
    private static final String FORMULA = "=+-@\t\r";

    private FaultReport() {}

    /** To a file that only its owner reads, for it tells what is wrong with whom; one that is there keeps its permissions. */
    public static void write(ImportOutcome outcome, Path path) throws IOException {
        if (Files.notExists(path)) Files.createFile(path, PrivateFiles.file());
        try (var writer = Files.newBufferedWriter(path)) {
            write(outcome, writer);
        }
    }

    public static void write(ImportOutcome outcome, Writer writer) throws IOException {
        writer.write(MARK);
        var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(List.of("fichier", "ligne", "colonne", "valeur", "gravite", "message", "remede"));
        for (var fault : outcome.faults())
            csv.writeRecord(cells(fault).stream().map(FaultReport::harmless).toList());
        if (outcome.unlisted() > 0)
            csv.writeRecord(List.of(
                    "",
                    "",
                    "",
                    "",
                    "",
                    outcome.unlisted() + " autres anomalies ne sont pas listées.",
                    "Corrigez d'abord celles-ci, puis recommencez."));
        csv.flush();
    }

    private static List<String> cells(ImportFault fault) {
        return List.of(
                fault.file(),
                fault.line() == 0 ? "" : String.valueOf(fault.line()),
                fault.column(),
                fault.value(),
                fault.severity().french(),
                fault.message(),
                fault.remedy());
    }

    /** A cell that a spreadsheet would run is made text by an apostrophe, as spreadsheets do themselves. */
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
