package fr.rentree.firstuse;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.time;
import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on the table {@code first_use}; {@link FirstUsePersonalDataRows} reads it for « Vos données ». */
@Repository
class FirstUseRows {

    private static final String READ =
            "select f.*, s.student_number from first_use f" + " join scolpass s on s.id = f.scolpass_id where ";

    private final JdbcClient sql;

    FirstUseRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<FirstUse> find(byte[] token) {
        return sql.sql(READ + "f.token_hash = ?")
                .param(token)
                .query(FirstUseRows::read)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<FirstUse> hold(UUID scolpass) {
        return sql.sql(READ + "f.scolpass_id = ? for no key update of f")
                .param(scolpass)
                .query(FirstUseRows::read)
                .optional();
    }

    /** Begins on this browser; what another one was at is over, what was given stays. */
    void begin(UUID scolpass, byte[] token, Instant expires) {
        sql.sql("insert into first_use (scolpass_id, token_hash, expires_at) values (?, ?, ?)"
                        + " on conflict (scolpass_id) do update"
                        + " set token_hash = excluded.token_hash, expires_at = excluded.expires_at, verified = false")
                .params(scolpass, token, utc(expires))
                .update();
    }

    void verified(UUID scolpass, Instant expires) {
        sql.sql("update first_use set verified = true, expires_at = ? where scolpass_id = ?")
                .params(utc(expires), scolpass)
                .update();
    }

    void address(UUID scolpass, String address, Instant expires) {
        sql.sql("update first_use set address = ?, expires_at = ? where scolpass_id = ?")
                .params(address, utc(expires), scolpass)
                .update();
    }

    void goOn(UUID scolpass, Instant expires) {
        sql.sql("update first_use set expires_at = ? where scolpass_id = ?")
                .params(utc(expires), scolpass)
                .update();
    }

    /** The password is set: what was typed on the way is with those who need it. */
    void done(UUID scolpass, Instant now) {
        sql.sql("update first_use set done_at = ?, address = null where scolpass_id = ?")
                .params(utc(now), scolpass)
                .update();
    }

    private static FirstUse read(ResultSet row, int number) throws SQLException {
        return new FirstUse(
                row.getObject("scolpass_id", UUID.class),
                new StudentNumber(row.getString("student_number")),
                row.getBoolean("verified"),
                row.getString("address"),
                time(row, "expires_at"),
                instant(row, "done_at"));
    }
}
