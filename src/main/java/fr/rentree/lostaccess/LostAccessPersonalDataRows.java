package fr.rentree.lostaccess;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.time;

import fr.rentree.shared.BirthDate;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the requests for lost identifiers that were found to be one student's. */
@Repository
class LostAccessPersonalDataRows {

    record All(List<Lost> lostRequests) {}

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

    LostAccessPersonalDataRows(JdbcClient sql) {
        this.sql = sql;
    }

    All of(StudentNumber student) {
        var requests = sql.sql("select * from lost_request where student_number = ? order by asked_at desc")
                .param(student.value())
                .query(LostAccessPersonalDataRows::lost)
                .list();
        return new All(requests);
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
                instant(row, "settled_at"));
    }
}
