package fr.rentree.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.rentree.database.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * What the database alone allows: the statements of one recorded journey, through plain prepared JDBC and the same pool,
 * each time for another student with the same offer. Nothing else is done, so no server can be faster.
 */
final class Floor implements AutoCloseable {

    private final HikariDataSource pool;
    private final Recording recording;
    private final Crowd.Student original;
    private final Map<String, String> prepared = new HashMap<>();

    Floor(EmbeddedPostgres database, Recording recording, Crowd.Student original) {
        this.recording = recording;
        this.original = original;
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(12);
        pool = new HikariDataSource(settings);
        recording.all().forEach(it -> prepared.put(it.sql(), it.sql().replaceAll("\\$\\d+", "?")));
    }

    /** @param student the original, or somebody in its place. @param took gets the nanoseconds of each transaction */
    void walk(Crowd.Student student, LongConsumer took) throws SQLException {
        var texts = new HashMap<String, String>();
        if (!student.equals(original)) {
            texts.put(original.number(), student.number());
            texts.put(original.cvec(), student.cvec());
            texts.put(hash(original), hash(student));
        }
        for (var transaction : recording.transactions()) {
            var started = System.nanoTime();
            try (var connection = pool.getConnection()) {
                run(connection, transaction, texts);
            }
            took.accept(System.nanoTime() - started);
        }
    }

    private void run(Connection connection, List<Recording.Call> transaction, Map<String, String> texts)
            throws SQLException {
        var several = transaction.stream().anyMatch(Recording.Call::frame);
        connection.setAutoCommit(!several);
        for (var call : transaction)
            if (!call.frame())
                try (var statement = connection.prepareStatement(prepared.get(call.sql()))) {
                    run(statement, call, texts);
                }
        if (several) connection.commit();
    }

    private static void run(PreparedStatement statement, Recording.Call call, Map<String, String> texts)
            throws SQLException {
        for (int i = 0; i < call.values().size(); i++) {
            var value = call.values().get(i);
            if (value == null) statement.setNull(i + 1, Types.OTHER);
            else statement.setObject(i + 1, of(value, texts), Types.OTHER);
        }
        if (!statement.execute()) return;
        try (var rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) for (int i = 1; i <= columns; i++) rows.getString(i);
        }
    }

    /** The value as this student's: number, CVEC, session, and an id of its own for each of the original's. */
    private static String of(String value, Map<String, String> texts) {
        if (texts.isEmpty()) return value;
        var text = Recording.UUID
                .matcher(value)
                .replaceAll(it ->
                        texts.computeIfAbsent(it.group(), _ -> UUID.randomUUID().toString()));
        for (var each : texts.entrySet())
            if (text.contains(each.getKey())) text = text.replace(each.getKey(), each.getValue());
        return text;
    }

    private static String hash(Crowd.Student student) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(student.token().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
