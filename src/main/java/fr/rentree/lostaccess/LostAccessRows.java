package fr.rentree.lostaccess;

import static fr.rentree.shared.DatabaseTime.instant;
import static fr.rentree.shared.DatabaseTime.utc;
import static java.util.Objects.requireNonNull;

import fr.rentree.lostaccess.LostAccessRequest.State;
import fr.rentree.lostaccess.LostAccessRequest.Typed;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on the table {@code lost_request}; {@link AccessPersonalDataRows} reads it for « Vos données ». */
@Repository
class LostAccessRows {

    private final JdbcClient sql;

    LostAccessRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return its id; nothing where this form was sent already */
    Optional<UUID> insert(UUID once, Typed typed, Locale language, Instant now, Instant due) {
        return sql.sql("""
                insert into lost_request (once, institute, family_name, first_name, birth_date, birth_precision, typed_number, email,
                  phone, message, language, asked_at, due_at)
                values (:once, :institute, :family, :first, :born, :precision, :number, :email,
                  :phone, :message, :language, :now, :due) on conflict (once) do nothing returning id""")
                .param("once", once)
                .param("institute", typed.institute())
                .param("family", typed.familyName())
                .param("first", typed.firstName())
                .param("born", typed.birthDate().earliest())
                .param("precision", typed.birthDate().precision().name())
                .param("number", typed.number())
                .param("email", typed.email())
                .param("phone", typed.phone())
                .param("message", typed.message())
                .param("language", language.getLanguage())
                .param("now", utc(now))
                .param("due", utc(due))
                .query(UUID.class)
                .optional();
    }

    /** How many were asked since then with this address to answer to. */
    int countOf(String email, Instant since) {
        return sql.sql("select count(*) from lost_request where lower(email) = lower(?) and asked_at > ?")
                .params(email, utc(since))
                .query(Integer.class)
                .single();
    }

    Optional<LostAccessRequest> find(UUID id) {
        return sql.sql("select * from lost_request where id = ?")
                .param(id)
                .query(LostAccessRows::read)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<LostAccessRequest> hold(UUID id) {
        return sql.sql("select * from lost_request where id = ? for no key update")
                .param(id)
                .query(LostAccessRows::read)
                .optional();
    }

    /** What waits, the most urgent first. @param institutes whose; {@code null} = everybody's */
    List<LostAccessRequest> waiting(@Nullable Set<String> institutes, int limit) {
        return sql.sql("select * from lost_request where state in ('OPEN', 'CONFIRMED', 'GRANTED')"
                        + " and (:all or institute = any (:institutes)) order by due_at limit :limit")
                .param("all", institutes == null)
                .param("institutes", institutes == null ? new String[0] : institutes.toArray(String[]::new))
                .param("limit", limit)
                .query(LostAccessRows::read)
                .list();
    }

    void confirm(UUID id, StudentNumber student, Collection<IdentityCheck> checked, State next) {
        sql.sql("update lost_request set student_number = :student, checked = :checked, state = :state where id = :id")
                .param("student", student.value())
                .param("checked", checked.stream().map(Enum::name).toArray(String[]::new))
                .param("state", next.name())
                .param("id", id)
                .update();
    }

    void grant(UUID id) {
        sql.sql("update lost_request set state = 'GRANTED' where id = ?")
                .param(id)
                .update();
    }

    void issued(UUID id, Instant now) {
        sql.sql("update lost_request set state = 'ISSUED', settled_at = ? where id = ?")
                .params(utc(now), id)
                .update();
    }

    void refuse(UUID id, String reason, Instant now) {
        sql.sql("update lost_request set state = 'REFUSED', reason = ?, settled_at = ?,"
                        + " student_number = null, checked = '{}' where id = ?")
                .params(reason, utc(now), id)
                .update();
    }

    void deleteSettledBefore(Instant time) {
        sql.sql("delete from lost_request where settled_at < ?")
                .param(utc(time))
                .update();
    }

    static LostAccessRequest read(ResultSet row, int number) throws SQLException {
        var student = row.getString("student_number");
        return new LostAccessRequest(
                row.getObject("id", UUID.class),
                new Typed(
                        row.getString("institute"),
                        row.getString("family_name"),
                        row.getString("first_name"),
                        born(row),
                        row.getString("typed_number"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("message")),
                Locale.of(row.getString("language")),
                requireNonNull(instant(row, "asked_at")),
                requireNonNull(instant(row, "due_at")),
                State.valueOf(row.getString("state")),
                student == null ? null : new StudentNumber(student),
                checks((String[]) row.getArray("checked").getArray()),
                row.getString("reason"),
                instant(row, "settled_at"));
    }

    static BirthDate born(ResultSet row) throws SQLException {
        return BirthDate.of(
                row.getObject("birth_date", LocalDate.class),
                BirthDate.Precision.valueOf(row.getString("birth_precision")));
    }

    private static Set<IdentityCheck> checks(String[] names) {
        return Arrays.stream(names).map(IdentityCheck::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
