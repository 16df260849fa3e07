package fr.rentree.institute;

import fr.rentree.shared.BulkLoad.Target;
import fr.rentree.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only class that knows the columns of {@code institute}. */
final class InstituteRows {

    static final Target TARGET = new Target(
            "institute", List.of("code"), List.of("uai", "name", "short_name", "department", "email", "phone"));

    private InstituteRows() {}

    /** By code, in the order of the names. */
    static Map<String, Institute> all(JdbcClient sql) {
        var byCode = new LinkedHashMap<String, Institute>();
        sql.sql("select * from institute order by name collate \"fr-x-icu\", code")
                .query((row, number) -> read(row))
                .list()
                .forEach(it -> byCode.put(it.code(), it));
        return Collections.unmodifiableMap(byCode);
    }

    static @Nullable Object[] columns(Institute it) {
        return new @Nullable Object[] {
            it.code(), it.uai(), it.name(), it.shortName(), it.department(), it.email(), it.phone()
        };
    }

    private static Institute read(ResultSet row) throws SQLException {
        return new Institute(
                row.getString("code"),
                new Uai(row.getString("uai")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("department"),
                row.getString("email"),
                row.getString("phone"));
    }
}
