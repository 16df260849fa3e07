package fr.rentree.secondfactor;

import static fr.rentree.shared.DatabaseTime.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the tables {@code staff_recovery} and {@code staff_recovery_code}. */
@Repository
class RecoveryRows {

    private final JdbcClient sql;

    RecoveryRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** These instead of those before. @param shown the codes themselves, encrypted */
    void replace(UUID account, Collection<byte[]> hashes, byte[] shown, Instant now, Instant until) {
        delete(account);
        sql.sql("insert into staff_recovery (account_id, made_at, shown, shown_until) values (?, ?, ?, ?)")
                .params(account, utc(now), shown, utc(until))
                .update();
        for (var hash : hashes)
            sql.sql("insert into staff_recovery_code (account_id, hash) values (?, ?)")
                    .params(account, hash)
                    .update();
    }

    void delete(UUID account) {
        sql.sql("delete from staff_recovery where account_id = ?")
                .param(account)
                .update();
    }

    Optional<byte[]> shown(UUID account, Instant now) {
        return sql.sql(
                        "select shown from staff_recovery where account_id = ? and shown is not null and shown_until > ?")
                .params(account, utc(now))
                .query(byte[].class)
                .optional();
    }

    void noted(UUID account) {
        sql.sql("update staff_recovery set shown = null, shown_until = null where account_id = ?")
                .param(account)
                .update();
    }

    void hideBefore(Instant now) {
        sql.sql("update staff_recovery set shown = null, shown_until = null where shown_until < ?")
                .param(utc(now))
                .update();
    }

    boolean use(UUID account, byte[] hash, Instant now) {
        return sql.sql(
                                "update staff_recovery_code set used_at = ? where account_id = ? and hash = ? and used_at is null")
                        .params(utc(now), account, hash)
                        .update()
                == 1;
    }

    boolean used(UUID account, byte[] hash) {
        return sql.sql("select exists (select from staff_recovery_code where account_id = ? and hash = ?)")
                .params(account, hash)
                .query(Boolean.class)
                .single();
    }

    int left(UUID account) {
        return sql.sql("select count(*) from staff_recovery_code where account_id = ? and used_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }
}
