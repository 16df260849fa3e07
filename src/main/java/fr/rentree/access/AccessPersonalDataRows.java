package fr.rentree.access;

import fr.rentree.shared.BirthDate;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is kept of one student's ways in, without what would open anything. */
@Repository
class AccessPersonalDataRows {

    record All(List<Pass> scolpasses, List<Use> firstUses, List<Lost> lostRequests) {}

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

    record Lost(
            UUID id,
            @Nullable String institute,
            String familyName,
            String firstName,
            BirthDate birthDate,
            @Nullable String typedNumber,
            @Nullable String email,
            @Nullable String phone,
            String message,
            String language,
            Instant askedAt,
            Instant dueAt,
            LostAccessRequest.State state,
            String studentNumber,
            List<String> checked,
            @Nullable Instant settledAt) {}

    private final JdbcClient sql;

    AccessPersonalDataRows(JdbcClient sql) {
        this.sql = sql;
    }

    All of(StudentNumber student) {
        var passes = sql.sql("select * from scolpass where student_number = ? order by issued_at desc")
                .param(student.value())
                .query(AccessPersonalDataRows::pass)
                .list();
        var uses = sql.sql("select f.* from first_use f join scolpass s on s.id = f.scolpass_id"
                        + " where s.student_number = ? order by s.issued_at desc")
                .param(student.value())
                .query(AccessPersonalDataRows::use)
                .list();
        var requests = sql.sql("select * from lost_request where student_number = ? order by asked_at desc")
                .param(student.value())
                .query(AccessPersonalDataRows::lost)
                .list();
        return new All(passes, uses, requests);
    }

    private static Pass pass(ResultSet row, int number) throws SQLException {
        return new Pass(
                row.getObject("id", UUID.class),
                row.getString("issued_by"),
                time(row, "issued_at"),
                time(row, "expires_at"),
                ScolpassRows.instant(row, "used_at"),
                ScolpassRows.instant(row, "replaced_at"));
    }

    private static Use use(ResultSet row, int number) throws SQLException {
        return new Use(
                row.getObject("scolpass_id", UUID.class),
                row.getBoolean("verified"),
                row.getString("address"),
                time(row, "expires_at"),
                ScolpassRows.instant(row, "done_at"));
    }

    private static Lost lost(ResultSet row, int number) throws SQLException {
        return new Lost(
                row.getObject("id", UUID.class),
                row.getString("institute"),
                row.getString("family_name"),
                row.getString("first_name"),
                LostAccessRows.born(row),
                row.getString("typed_number"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("message"),
                row.getString("language"),
                time(row, "asked_at"),
                time(row, "due_at"),
                LostAccessRequest.State.valueOf(row.getString("state")),
                row.getString("student_number"),
                List.of((String[]) row.getArray("checked").getArray()),
                ScolpassRows.instant(row, "settled_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
