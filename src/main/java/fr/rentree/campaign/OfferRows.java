package fr.rentree.campaign;

import fr.rentree.shared.BulkLoad.Target;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of {@code offer}; statements elsewhere may join the table. */
final class OfferRows {

    static final Target TARGET = new Target(
            "offer",
            List.of("year", "student_number", "programme_code", "programme_version"),
            List.of("regime", "status", "reason", "incoming"));

    private OfferRows() {}

    static @Nullable Object[] row(int year, Offer it) {
        return new @Nullable Object[] {
            year,
            it.student(),
            it.programme().code(),
            it.programme().version(),
            it.regime(),
            it.status(),
            it.reason(),
            it.incoming()
        };
    }

    static Offer read(ResultSet row) throws SQLException {
        return new Offer(
                new StudentNumber(row.getString("student_number")),
                new ProgrammeKey(row.getString("programme_code"), row.getString("programme_version")),
                row.getString("regime"),
                row.getString("status"),
                row.getString("reason"),
                row.getBoolean("incoming"));
    }
}
