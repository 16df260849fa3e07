package fr.rentree.bench;

import fr.rentree.exchange.ImportCommand;
import fr.rentree.support.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Prints how long an import of 50,000 students takes, and beside it, same server and same run, two floors for what it wrote:
 * plain COPY into bare tables, and plain COPY into the same empty tables with their keys and constraints.
 */
public final class ImportBench {

    private static final int STUDENTS = 50_000;
    private static final List<String> TABLES = List.of("student", "offer", "account");

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of("target/bench-import"));
        generate(Path.of("src/main/resources/demo"), folder);
        for (int round = 1; round <= 3; round++) {
            var before = (DriverManagerDataSource) TestDatabase.fresh();
            var started = System.nanoTime();
            var exit = new ImportCommand(System.out, System.err, false).run(List.of(folder.toString()));
            if (exit != 0) throw new IllegalStateException("exit " + exit);
            System.out.printf(Locale.ROOT, "round %d: command with its start %.2f s%n", round, seconds(started));
            try (var connection = newest(before)) {
                floors(connection);
            }
        }
        System.exit(0);
    }

    /** The database that was made last: the command's. */
    private static Connection newest(DriverManagerDataSource server) throws SQLException {
        String name;
        try (var connection = server.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select datname from pg_database order by oid desc limit 1")) {
            row.next();
            name = row.getString(1);
        }
        var url = String.valueOf(server.getUrl()).replaceAll("/test_\\d+", "/" + name);
        return DriverManager.getConnection(url, server.getUsername(), server.getPassword());
    }

    private static void floors(Connection connection) throws SQLException, IOException {
        double bare = 0;
        double keyed = 0;
        int rows = 0;
        for (var table : TABLES) {
            var content = new ByteArrayOutputStream();
            rows += (int)
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", content);
            execute(connection, "create table bare_" + table + " as select * from " + table + " with no data");
            execute(connection, "truncate " + table + " cascade");
            bare += copy(connection, "bare_" + table, content.toByteArray());
            keyed += copy(connection, table, content.toByteArray());
        }
        System.out.printf(
                Locale.ROOT,
                "         plain COPY of the %d rows it wrote: %.2f s = %.0f rows/s; with keys and constraints: %.2f s = %.0f rows/s%n%n",
                rows,
                bare,
                rows / bare,
                keyed,
                rows / keyed);
    }

    private static double copy(Connection connection, String table, byte[] content) throws SQLException, IOException {
        var started = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(content));
        return seconds(started);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    /** The sample's students and offers, renumbered until there are enough. */
    private static void generate(Path sample, Path folder) throws IOException {
        for (var same : List.of("instituts.csv", "formations.csv"))
            Files.write(folder.resolve(same), Files.readAllBytes(sample.resolve(same)));
        var students = Files.readAllLines(sample.resolve("etudiants.csv"));
        var offers = Files.readAllLines(sample.resolve("autorisations.csv"));
        var manyStudents = new ArrayList<>(List.of(students.getFirst()));
        var manyOffers = new ArrayList<>(List.of(offers.getFirst()));
        var numbers = new HashSet<String>();
        for (int copy = 0; manyStudents.size() <= STUDENTS; copy++) {
            for (var line : students.subList(1, students.size()))
                if (manyStudents.size() <= STUDENTS && numbers.add(number(line, copy)))
                    manyStudents.add(student(line, copy));
            for (var line : offers.subList(1, offers.size()))
                if (numbers.contains(number(line, copy))) manyOffers.add(number(line, copy) + line.substring(8));
        }
        Files.write(folder.resolve("etudiants.csv"), manyStudents);
        Files.write(folder.resolve("autorisations.csv"), manyOffers);
    }

    /** Other first digits for each copy, the sample's two years kept apart. */
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
}
