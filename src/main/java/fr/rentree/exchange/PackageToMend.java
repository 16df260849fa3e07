package fr.rentree.exchange;

import fr.rentree.shared.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The lines that an import leaves out, as they stood in their files: a package that is imported on its own once it is
 * mended. In UTF-8 with semicolons, whatever the files were, and for nobody but who runs the command.
 */
final class PackageToMend {

    private static final String MARK = "\ufeff";
    private static final String LINE_END = "\r\n";

    private final Path folder;
    private final FaultyPersons persons;

    PackageToMend(Path folder, FaultyPersons persons) {
        this.folder = folder;
        this.persons = persons;
    }

    /** Writes it; nothing where nobody is left out. */
    void write(List<ImportSource> sources) throws IOException {
        for (var source : sources) {
            if (!source.kind().ofPersons()) continue;
            var lines = new Lines(source.kind());
            read(source, lines);
            if (lines.any) write(source.kind().baseName() + ".csv", lines.text.toString());
        }
    }

    private static void read(ImportSource source, RowConsumer rows) throws IOException {
        if (source.workbook()) new WorkbookTable(source.bytes(), rows).read();
        else FileEncoding.of(source.bytes()).ifPresent(it -> new CsvTable(source.bytes(), it.charset(), rows).read());
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(folder, PrivateFiles.folder());
        Files.writeString(Files.createFile(folder.resolve(name), PrivateFiles.file()), content);
    }

    /** Those of one file that are left out, after its header. */
    private final class Lines implements RowConsumer {

        private final PackageFile kind;
        private final StringBuilder text = new StringBuilder(MARK);
        private int student = -1;
        private boolean any;

        Lines(PackageFile kind) {
            this.kind = kind;
        }

        @Override
        public boolean header(int line, List<String> names) {
            student = names.stream()
                    .map(it -> PackageFile.plain(LineReader.trimmed(it)))
                    .toList()
                    .indexOf("numero_etudiant");
            append(names);
            return true;
        }

        @Override
        public void row(int line, List<String> cells, IntPredicate number) {
            var written = student < 0 || student >= cells.size() ? null : LineReader.trimmed(cells.get(student));
            if (!persons.concern(kind, line, written)) return;
            append(cells);
            any = true;
        }

        /** Whoever mends the line sees it as it was. */
        @Override
        public void broken(int line, ImportProblem problem, String written) {
            if (problem == ImportProblem.MIXED_ENCODING) return;
            text.append(written).append(LINE_END);
            any = true;
        }

        private void append(List<String> cells) {
            text.append(cells.stream().map(Lines::quoted).collect(Collectors.joining(";")))
                    .append(LINE_END);
        }

        private static String quoted(String cell) {
            return cell.chars().anyMatch(it -> ";\"\n\r".indexOf(it) >= 0)
                    ? '"' + cell.replace("\"", "\"\"") + '"'
                    : cell;
        }
    }
}
