package fr.rentree.administration;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the table {@code staff_invitation}. */
@Repository
class InvitationRows {

    private static final String WAITING = "accepted_at is null and replaced_at is null and withdrawn_at is null";

    private final JdbcClient sql;

    InvitationRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Invitation> find(UUID id) {
        return sql.sql("select * from staff_invitation where id = ?")
                .param(id)
                .query(InvitationRows::read)
                .optional();
    }

    /** The same, held until the transaction ends: it is accepted once. */
    Optional<Invitation> hold(UUID id) {
        return sql.sql("select * from staff_invitation where id = ? for update")
                .param(id)
                .query(InvitationRows::read)
                .optional();
    }

    /** The one of this account that was neither accepted nor taken back; it may be too old. */
    Optional<Invitation> waiting(UUID account) {
        return sql.sql("select * from staff_invitation where account_id = ? and " + WAITING)
                .param(account)
                .query(InvitationRows::read)
                .optional();
    }

    UUID insert(UUID account, String invitedBy, Locale language, Instant now) {
        var id = UUID.randomUUID();
        sql.sql("insert into staff_invitation (id, account_id, invited_by, language, asked_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, account, invitedBy, language.getLanguage(), utc(now), utc(now.plus(Invitation.VALID)))
                .update();
        return id;
    }

    void accept(UUID id, Instant now) {
        sql.sql("update staff_invitation set accepted_at = ? where id = ?")
                .params(utc(now), id)
                .update();
    }

    void replace(UUID account, Instant now) {
        sql.sql("update staff_invitation set replaced_at = ? where account_id = ? and " + WAITING)
                .params(utc(now), account)
                .update();
    }

    void withdraw(UUID account, Instant now) {
        sql.sql("update staff_invitation set withdrawn_at = ? where account_id = ? and " + WAITING)
                .params(utc(now), account)
                .update();
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("invited_by"),
                Locale.of(row.getString("language")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("accepted_at", OffsetDateTime.class)),
                instant(row.getObject("replaced_at", OffsetDateTime.class)),
                instant(row.getObject("withdrawn_at", OffsetDateTime.class)));
    }
}
