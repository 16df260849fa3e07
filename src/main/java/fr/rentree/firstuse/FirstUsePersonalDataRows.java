package fr.rentree.firstuse;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.time;

import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is kept of one student's ways in, without what would open anything. */
@Repository
class FirstUsePersonalDataRows {

    record All(List<Pass> scolpasses, List<Use> firstUses) {}

    record Pass(
            UUID id,
            String issuedBy,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant replacedAt) {}

    record Use(
            UUID scolpass,
            boolean verified,
            @Nullable String address,
            Instant expiresAt,
            @Nullable Instant doneAt) {}

    private final JdbcClient sql;

    FirstUsePersonalDataRows(JdbcClient sql) {
        this.sql = sql;
    }

    All of(StudentNumber student) {
        var passes = sql.sql("select * from scolpass where student_number = ? order by issued_at desc")
                .param(student.value())
                .query(FirstUsePersonalDataRows::pass)
                .list();
        var uses = sql.sql("select f.* from first_use f join scolpass s on s.id = f.scolpass_id"
                        + " where s.student_number = ? order by s.issued_at desc")
                .param(student.value())
                .query(FirstUsePersonalDataRows::use)
                .list();
        return new All(passes, uses);
    }

    private static Pass pass(ResultSet row, int number) throws SQLException {
        return new Pass(
                row.getObject("id", UUID.class),
                row.getString("issued_by"),
                time(row, "issued_at"),
                time(row, "expires_at"),
                instant(row, "used_at"),
                instant(row, "replaced_at"));
    }

    private static Use use(ResultSet row, int number) throws SQLException {
        return new Use(
                row.getObject("scolpass_id", UUID.class),
                row.getBoolean("verified"),
                row.getString("address"),
                time(row, "expires_at"),
                instant(row, "done_at"));
    }
}
