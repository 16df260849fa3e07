package fr.rentree.secondfactor;

import static fr.rentree.shared.DatabaseTime.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the table {@code staff_authenticator}. */
@Repository
class AuthenticatorRows {

    /** @param secret encrypted */
    record Row(byte[] secret, boolean confirmed) {}

    private final JdbcClient sql;

    AuthenticatorRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Row> find(UUID account) {
        return sql.sql(
                        "select secret, confirmed_at is not null as confirmed from staff_authenticator where account_id = ?")
                .param(account)
                .query(Row.class)
                .optional();
    }

    /** A new secret, unless one is in use. */
    void begin(UUID account, byte[] secret, Instant now) {
        sql.sql("insert into staff_authenticator (account_id, secret, begun_at) values (?, ?, ?)"
                        + " on conflict (account_id) do update set secret = excluded.secret, begun_at = excluded.begun_at"
                        + " where staff_authenticator.confirmed_at is null")
                .params(account, secret, utc(now))
                .update();
    }

    /** @return whether it was waiting for that */
    boolean confirm(UUID account, long step, Instant now) {
        return sql.sql("update staff_authenticator set confirmed_at = ?, last_step = ?"
                                + " where account_id = ? and confirmed_at is null")
                        .params(utc(now), step, account)
                        .update()
                == 1;
    }

    /** @return whether no code of this step or a later one was given before */
    boolean use(UUID account, long step) {
        return sql.sql("update staff_authenticator set last_step = ?"
                                + " where account_id = ? and confirmed_at is not null and last_step < ?")
                        .params(step, account, step)
                        .update()
                == 1;
    }

    boolean delete(UUID account) {
        return sql.sql("delete from staff_authenticator where account_id = ? and confirmed_at is not null")
                        .param(account)
                        .update()
                == 1;
    }
}
