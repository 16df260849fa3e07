package fr.rentree.campaign;

import fr.rentree.shared.BulkLoad.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of {@code opening_window}; statements elsewhere may join the table. */
final class OpeningWindowRows {

    static final Target TARGET = new Target(
            "opening_window",
            List.of("year", "institute", "programme_code", "programme_version"),
            List.of("opens", "closes"));

    private OpeningWindowRows() {}

    static @Nullable Object[] row(int year, OpeningWindow it) {
        var programme = it.programme();
        return new @Nullable Object[] {
            year,
            it.institute(),
            programme == null ? null : programme.code(),
            programme == null ? null : programme.version(),
            it.opens(),
            it.closes()
        };
    }

    static OpeningWindow read(ResultSet row) throws SQLException {
        var code = row.getString("programme_code");
        return new OpeningWindow(
                row.getString("institute"),
                code == null ? null : new ProgrammeKey(code, row.getString("programme_version")),
                row.getTimestamp("opens").toInstant(),
                row.getTimestamp("closes").toInstant());
    }
}
