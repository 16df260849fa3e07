package fr.rentree.account;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on the table {@code address_link}; statements on accounts read in it which address is in force. */
@Repository
class AddressLinkRows {

    private final JdbcClient sql;

    AddressLinkRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The account of a student, held until the transaction ends: its links are decided on one after the other. */
    Optional<UUID> hold(StudentNumber student) {
        return sql.sql("select id from account where student_number = ? for no key update")
                .param(student.value())
                .query(UUID.class)
                .optional();
    }

    /** The student whose link this is, held likewise. */
    Optional<StudentNumber> holdOwner(UUID link) {
        return sql.sql("select a.student_number from account a join address_link l on l.account_id = a.id"
                        + " where l.id = ? for no key update of a")
                .param(link)
                .query((row, _) -> new StudentNumber(row.getString(1)))
                .optional();
    }

    Optional<AddressLink> find(UUID link) {
        return sql.sql("select * from address_link where id = ?")
                .param(link)
                .query(AddressLinkRows::link)
                .optional();
    }

    Optional<BackupAddresses.Recipient> recipient(UUID link) {
        return sql.sql("select a.student_number, l.address from address_link l join account a on a.id = l.account_id"
                        + " where l.id = ?")
                .param(link)
                .query((row, _) -> new BackupAddresses.Recipient(
                        new StudentNumber(row.getString("student_number")), row.getString("address")))
                .optional();
    }

    /** What still matters: what was not replaced, and what was sent within a day. */
    AddressLinks of(StudentNumber student, Instant now) {
        return new AddressLinks(sql.sql("select l.* from address_link l join account a on a.id = l.account_id"
                        + " where a.student_number = ? and (l.replaced_at is null or l.asked_at > ?)"
                        + " order by l.asked_at desc")
                .params(student.value(), utc(now.minus(Duration.ofDays(1))))
                .query(AddressLinkRows::link)
                .list());
    }

    /** The links of the account that this one belongs to, likewise. */
    AddressLinks beside(UUID link, Instant now) {
        return new AddressLinks(sql.sql("select l.* from address_link l join address_link mine using (account_id)"
                        + " where mine.id = ? and (l.replaced_at is null or l.asked_at > ?) order by l.asked_at desc")
                .params(link, utc(now.minus(Duration.ofDays(1))))
                .query(AddressLinkRows::link)
                .list());
    }

    Set<StudentNumber> holders(String address) {
        return sql.sql("select a.student_number from address_link l join account a on a.id = l.account_id"
                        + " where lower(l.address) = lower(?) and l.confirmed_at is not null and l.replaced_at is null")
                .param(address)
                .query((row, _) -> new StudentNumber(row.getString(1)))
                .set();
    }

    UUID insert(UUID account, String address, Locale language, Instant now) {
        var id = UUID.randomUUID();
        sql.sql("insert into address_link (id, account_id, address, language, asked_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, account, address, language.getLanguage(), utc(now), utc(now.plus(AddressLinks.VALID)))
                .update();
        return id;
    }

    void confirm(UUID link, Instant now) {
        sql.sql("update address_link set confirmed_at = ? where id = ?")
                .params(utc(now), link)
                .update();
    }

    /** No link to another address can be used any more. */
    void replaceUnconfirmed(UUID account, String except, Instant now) {
        sql.sql("update address_link set replaced_at = ? where account_id = ? and replaced_at is null"
                        + " and confirmed_at is null and lower(address) <> lower(?)")
                .params(utc(now), account, except)
                .update();
    }

    /** Nor is another address in force. @return the link of the one that was */
    Optional<UUID> replaceOthers(UUID link, Instant now) {
        return sql.sql("with replaced as (update address_link l set replaced_at = ? from address_link mine"
                        + " where mine.id = ? and l.account_id = mine.account_id and l.replaced_at is null"
                        + " and lower(l.address) <> lower(mine.address) returning l.id, l.confirmed_at)"
                        + " select id from replaced where confirmed_at is not null limit 1")
                .params(utc(now), link)
                .query(UUID.class)
                .optional();
    }

    /** @return whether one of them was in force */
    boolean replaceAll(UUID account, Instant now) {
        return sql.sql("with replaced as (update address_link set replaced_at = ? where account_id = ?"
                        + " and replaced_at is null returning confirmed_at)"
                        + " select count(confirmed_at) > 0 from replaced")
                .params(utc(now), account)
                .query(Boolean.class)
                .single();
    }

    /** Forgets what leads nowhere, once nobody opens it any more. */
    void deleteBefore(Instant asked) {
        sql.sql("delete from address_link where asked_at < ? and (confirmed_at is null or replaced_at is not null)")
                .param(utc(asked))
                .update();
    }

    private static AddressLink link(ResultSet row, int number) throws SQLException {
        return new AddressLink(
                row.getObject("id", UUID.class),
                row.getString("address"),
                Locale.of(row.getString("language")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("confirmed_at", OffsetDateTime.class)),
                instant(row.getObject("replaced_at", OffsetDateTime.class)));
    }
}
