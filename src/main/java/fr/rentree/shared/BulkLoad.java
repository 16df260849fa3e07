package fr.rentree.shared;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads many rows at once: COPY into a temporary table, then one « insert, or update by key where something differs ».
 * Rows that are already there with the same content are not written. Into an empty table, COPY alone.
 */
@Component
public class BulkLoad {

    private final JdbcTemplate jdbc;

    BulkLoad(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The target of a load. Names of tables and columns come from our code, never from a file.
     *
     * @param key columns that make a row the same row, as in a unique constraint that is not deferrable
     * @param values the other columns
     */
    public record Target(String table, List<String> key, List<String> values) {

        String staging() {
            return "load_" + table;
        }

        String columns() {
            return Stream.concat(key.stream(), values.stream()).collect(Collectors.joining(", "));
        }

        String all(String prefix) {
            return values.stream().map(prefix::concat).collect(Collectors.joining(", "));
        }
    }

    /** Loads rows, each with the key's columns and then the values', and says what that changed. */
    @Transactional
    public LoadCounts into(Target target, Stream<@Nullable Object[]> rows) {
        if (keptEmpty(target)) return new LoadCounts(copy(target, target.table(), rows), 0, 0);
        jdbc.execute("create temp table " + target.staging() + " on commit drop as select " + target.columns()
                + " from " + target.table() + " with no data");
        int total = copy(target, target.staging(), rows);
        var loaded = merge(target, total);
        jdbc.execute("drop table " + target.staging());
        return loaded;
    }

    /** Whether there is nothing to compare with, and nobody but us adds anything before we have ended. */
    private boolean keptEmpty(Target target) {
        if (!empty(target)) return false;
        jdbc.execute("lock table " + target.table() + " in share row exclusive mode");
        return empty(target);
    }

    private boolean empty(Target target) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select not exists (select from " + target.table() + ")", Boolean.class));
    }

    private int copy(Target target, String table, Stream<@Nullable Object[]> rows) {
        var sql = "copy " + table + " (" + target.columns() + ") from stdin";
        ConnectionCallback<Integer> callback = connection -> {
            try (var out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, 1 << 16)) {
                return CopyText.write(rows, out);
            } catch (IOException e) {
                throw e.getCause() instanceof SQLException cause ? cause : new SQLException("COPY failed", e);
            }
        };
        var total = jdbc.execute(callback);
        return total == null ? 0 : total;
    }

    private LoadCounts merge(Target target, int total) {
        var sql = """
                with written as (
                    insert into %1$s as it (%2$s) select %2$s from %3$s
                    on conflict (%4$s) do update set (%5$s) = row(%6$s)
                    where (%7$s) is distinct from (%6$s)
                    returning (xmax = 0) as added)
                select count(*) filter (where added), count(*) filter (where not added) from written""".formatted(
                        target.table(),
                        target.columns(),
                        target.staging(),
                        String.join(", ", target.key()),
                        target.all(""),
                        target.all("excluded."),
                        target.all("it."));
        var loaded = jdbc.queryForObject(
                sql,
                (row, number) -> new LoadCounts(row.getInt(1), row.getInt(2), total - row.getInt(1) - row.getInt(2)));
        return loaded == null ? LoadCounts.NOTHING : loaded;
    }
}
