package fr.rentree.campaign;

import fr.rentree.shared.BulkLoad.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of {@code programme}; statements elsewhere may join the table. */
final class ProgrammeRows {

    static final Target TARGET = new Target(
            "programme",
            List.of("year", "code", "version"),
            List.of("label", "level", "diploma", "institute", "default_status", "fee_profile", "gap_year", "exchange"));

    private ProgrammeRows() {}

    static @Nullable Object[] row(int year, Programme it) {
        return new @Nullable Object[] {
            year,
            it.key().code(),
            it.key().version(),
            it.label(),
            it.level(),
            it.diploma(),
            it.institute(),
            it.defaultStatus(),
            it.feeProfile(),
            it.gapYear(),
            it.exchange()
        };
    }

    static Programme read(ResultSet row) throws SQLException {
        return new Programme(
                new ProgrammeKey(row.getString("code"), row.getString("version")),
                row.getString("label"),
                row.getInt("level"),
                row.getString("diploma"),
                row.getString("institute"),
                row.getString("default_status"),
                row.getString("fee_profile"),
                row.getBoolean("gap_year"),
                row.getBoolean("exchange"));
    }
}
