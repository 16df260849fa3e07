package fr.rentree.bench;

import fr.rentree.exchange.ImportCommand;
import fr.rentree.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Prints how many rows a second an import takes, beside the floor: the same rows by plain COPY into bare tables, same
 * server, same run.
 */
public final class ImportBench {

    private static final int STUDENTS = 50_000;

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of("target/bench-import"));
        var rows = generate(Path.of("src/main/resources/demo"), folder);
        for (int round = 1; round <= 3; round++) {
            var copy = copy(folder);
            var started = System.nanoTime();
            var exit = new ImportCommand(System.out, System.err, false).run(List.of(folder.toString()));
            var seconds = (System.nanoTime() - started) / 1e9;
            if (exit != 0) throw new IllegalStateException("exit " + exit);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: import of %d rows %.2f s with start = %.0f rows/s; plain COPY %.2f s = %.0f rows/s%n",
                    round,
                    rows,
                    seconds,
                    rows / seconds,
                    copy,
                    rows / copy);
        }
        System.exit(0);
    }

    /** The sample's students and offers, renumbered until there are enough; how many rows that makes. */
    private static int generate(Path sample, Path folder) throws IOException {
        for (var same : List.of("instituts.csv", "formations.csv"))
            Files.write(folder.resolve(same), Files.readAllBytes(sample.resolve(same)));
        var students = Files.readAllLines(sample.resolve("etudiants.csv"));
        var offers = Files.readAllLines(sample.resolve("autorisations.csv"));
        var manyStudents = new ArrayList<>(List.of(students.getFirst()));
        var manyOffers = new ArrayList<>(List.of(offers.getFirst()));
        for (int copy = 0; manyStudents.size() <= STUDENTS; copy++) {
            for (var line : students.subList(1, students.size()))
                if (manyStudents.size() <= STUDENTS) manyStudents.add(student(line, copy));
            for (var line : offers.subList(1, offers.size())) manyOffers.add(number(line, copy) + line.substring(8));
        }
        var known = new java.util.HashSet<String>();
        manyStudents.forEach(line -> known.add(line.substring(0, 8)));
        manyOffers.removeIf(line -> !known.contains(line.substring(0, 8)) && !line.startsWith("numero"));
        Files.write(folder.resolve("etudiants.csv"), manyStudents);
        Files.write(folder.resolve("autorisations.csv"), manyOffers);
        return manyStudents.size() + manyOffers.size() - 2;
    }

    /** 22400000 becomes 30400000, 31400000, …: other first digits for each copy. */
    private static String number(String line, int copy) {
        return (line.startsWith("223") ? 30 + copy : 60 + copy) + line.substring(2, 8);
    }

    private static String student(String line, int copy) {
        var cells = line.split(";", -1);
        cells[0] = number(line, copy);
        cells[1] = "";
        cells[13] = "c" + copy + "." + cells[13];
        return String.join(";", cells);
    }

    private static double copy(Path folder) throws SQLException, IOException {
        try (var connection = TestDatabase.fresh().getConnection()) {
            var manager = connection.unwrap(PGConnection.class).getCopyAPI();
            double seconds = 0;
            for (var table : List.of("etudiants", "autorisations")) {
                var lines = Files.readAllLines(folder.resolve(table + ".csv"));
                var columns = String.join(
                        ", ",
                        Arrays.stream(lines.getFirst().split(";"))
                                .map(column -> column + " text")
                                .toList());
                try (var statement = connection.createStatement()) {
                    statement.execute("create table " + table + " (" + columns + ")");
                }
                var started = System.nanoTime();
                copy(manager, table, folder);
                seconds += (System.nanoTime() - started) / 1e9;
            }
            return seconds;
        }
    }

    private static void copy(CopyManager manager, String table, Path folder) throws SQLException, IOException {
        try (var stream = Files.newInputStream(folder.resolve(table + ".csv"))) {
            manager.copyIn("copy " + table + " from stdin with (format csv, header, delimiter ';')", stream);
        }
    }
}
