package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.enrolment.Enrolment.CancelReason;
import fr.rentree.enrolment.Enrolment.Reopening;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.Worklist.Counts;
import fr.rentree.enrolment.Worklist.Filter;
import fr.rentree.enrolment.Worklist.Sheet;
import fr.rentree.session.Role;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.DatabaseTime;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.NameQuery;
import fr.rentree.student.StudentRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads enrolments and offers for staff; an index for each of its statements is made with the tables. */
@Repository
class WorklistRows {

    private static final String STATE = """
            e.id, coalesce(e.status, 'OFFERED') as state, coalesce(e.version, 0) as version, e.checks, e.status_at, e.reference,
            e.cancel_reason, e.cancel_words, e.reopened_by, e.reopen_reason, e.reopened_until""";

    private static final String ENROLLED =
            "select e.student_number, e.programme_code, e.programme_version, " + STATE + " from enrolment e";

    private static final String OFFERED =
            "select o.student_number, o.programme_code, o.programme_version, " + STATE + """

             from offer o left join enrolment e on e.year = o.year and e.student_number = o.student_number
              and e.programme_code = o.programme_code and e.programme_version = o.programme_version""";

    /** Of {@code x}, one of the two above. */
    private static final String WITH_STUDENT = "select x.*, " + StudentRecords.columns("s")
            + " from (%s) x join student s on s.number = x.student_number ";

    private static final String EXACT_FIRST = "order by " + StudentRecords.exactFirst("s", "exact")
            + ", s.family_name collate \"fr-x-icu\", s.first_name1 collate \"fr-x-icu\", s.number, x.programme_code";

    private static final String COUNTS = """
            select count(*) filter (where status = 'STARTED') as started,
              count(*) filter (where status = 'FINISHED') as finished,
              count(*) filter (where status = 'VALIDATED') as validated,
              count(*) filter (where status = 'CANCELLED') as cancelled, count(*) as enrolled,
              (select count(*) from offer o where o.year = :year%s) as offers,
              (select count(*) from enrolment e where e.year = :year%s and e.status = 'FINISHED' and e.checks <> '{}') as to_check
            from enrolment e where e.year = :year%s""";

    private final JdbcClient sql;

    WorklistRows(JdbcClient sql) {
        this.sql = sql;
    }

    Sheet list(AcademicYear year, @Nullable Set<ProgrammeKey> reach, Filter filter, int offset, int limit) {
        var offered = filter.state() == State.OFFERED && !filter.toCheck();
        var page = offered
                ? OFFERED + " where o.year = :year and e.id is null" + among("o", reach)
                        + " order by o.student_number, o.programme_code, o.programme_version"
                : ENROLLED + " where e.year = :year" + condition(filter) + among("e", reach)
                        + " order by e.status_at desc, e.id";
        var counts = COUNTS.formatted(among("o", reach), among("e", reach), among("e", reach));
        var lines = WITH_STUDENT.formatted(page + " limit :limit offset :offset");
        return on(
                        year,
                        reach,
                        "select c.*, l.* from (" + counts + ") c left join (" + lines + ") l on true order by "
                                + (offered ? "l.student_number, l.programme_code" : "l.status_at desc, l.id"))
                .param("limit", limit)
                .param("offset", offset)
                .query(WorklistRows::sheet);
    }

    /** @param reach {@code null} = every programme */
    List<WorklistItem> search(AcademicYear year, @Nullable Set<ProgrammeKey> reach, StudentQuery query, int limit) {
        var who = switch (query) {
            case StudentQuery.Number _ -> "w.number = :sought";
            case StudentQuery.Ine _ -> "w.ine = :sought";
            case StudentQuery.Mail _ -> "(w.email = :sought or lower(w.backup_email) = :sought)";
            case StudentQuery.Reference _ -> "e.reference = :sought";
            case StudentQuery.PartOfNumber _ -> "strpos(w.number, :sought) > 0";
            case StudentQuery.Names it ->
                StudentRecords.named("w", "sought") + (it.part().isEmpty() ? "" : " and strpos(w.number, :part) > 0");
        };
        var found = OFFERED + " join student w on w.number = o.student_number where o.year = :year and " + who
                + among("o", reach);
        var names = query instanceof StudentQuery.Names it ? it : new StudentQuery.Names(NameQuery.of(""), "");
        return on(year, reach, WITH_STUDENT.formatted(found) + EXACT_FIRST + " limit :limit")
                .param("sought", query.text())
                .param("exact", names.query().exact())
                .param("part", names.part())
                .param("limit", limit)
                .query(WorklistRows::listed)
                .list();
    }

    List<WorklistItem> offered(
            AcademicYear year, @Nullable Set<ProgrammeKey> reach, StudentNumber student, ProgrammeKey programme) {
        var one = OFFERED + " where o.year = :year and o.student_number = :student and o.programme_code = :code"
                + " and o.programme_version = :version" + among("o", reach);
        return on(year, reach, WITH_STUDENT.formatted(one))
                .param("student", student.value())
                .param("code", programme.code())
                .param("version", programme.version())
                .query(WorklistRows::listed)
                .list();
    }

    List<WorklistItem> find(AcademicYear year, @Nullable Set<ProgrammeKey> reach, Collection<EnrolmentId> ids) {
        var these = ENROLLED + " where e.year = :year and e.id = any(:ids::uuid[])" + among("e", reach);
        return on(year, reach, WITH_STUDENT.formatted(these) + "order by x.status_at desc, x.id")
                .param("ids", texts(ids, EnrolmentId::toString))
                .query(WorklistRows::listed)
                .list();
    }

    Optional<CvecNumberHolder> holder(EnrolmentId id) {
        return sql.sql("select h.cvec_number, h.since, " + StudentRecords.columns("s") + """

                 from enrolment e join enrolment_snapshot f on f.enrolment_id = e.id and f.version = e.version
                 join cvec_hold h on h.year = e.year and h.cvec_number = f.snapshot -> 'personal' ->> 'cvec'
                   and h.student_number <> e.student_number
                 join student s on s.number = h.student_number where e.id = :id""")
                .param("id", id.value())
                .query((row, _) -> new CvecNumberHolder(
                        new CvecNumber(row.getString("cvec_number")),
                        StudentRecords.read(row),
                        requireNonNull(time(row, "since"))))
                .optional();
    }

    private static String condition(Filter filter) {
        if (filter.toCheck()) return " and e.status = 'FINISHED' and e.checks <> '{}'";
        return filter.state() == null
                ? ""
                : " and e.status = '" + filter.state().name() + "'";
    }

    private static String among(String alias, @Nullable Set<ProgrammeKey> reach) {
        return reach == null
                ? ""
                : " and (%1$s.programme_code, %1$s.programme_version) in (select * from unnest(:codes::text[], :versions::text[]))"
                        .formatted(alias);
    }

    private JdbcClient.StatementSpec on(AcademicYear year, @Nullable Set<ProgrammeKey> reach, String statement) {
        var spec = sql.sql(statement).param("year", year.first());
        return reach == null
                ? spec
                : spec.param("codes", texts(reach, ProgrammeKey::code))
                        .param("versions", texts(reach, ProgrammeKey::version));
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        var lines = new ArrayList<WorklistItem>();
        var counts = new Counts(0, 0, 0, 0, 0, 0);
        while (row.next()) {
            counts = new Counts(
                    Math.max(0, row.getInt("offers") - row.getInt("enrolled")),
                    row.getInt("started"),
                    row.getInt("finished"),
                    row.getInt("to_check"),
                    row.getInt("validated"),
                    row.getInt("cancelled"));
            if (row.getString("number") != null) lines.add(listed(row, lines.size()));
        }
        return new Sheet(counts, lines);
    }

    private static WorklistItem listed(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new WorklistItem(
                id == null ? null : new EnrolmentId(id),
                StudentRecords.read(row),
                new ProgrammeKey(row.getString("programme_code"), row.getString("programme_version")),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                checks(row),
                time(row, "status_at"),
                row.getString("reference"),
                cancelled(row),
                reopened(row));
    }

    private static Set<ReviewReason> checks(ResultSet row) throws SQLException {
        var checks = EnumSet.noneOf(ReviewReason.class);
        var array = row.getArray("checks");
        if (array != null)
            Arrays.stream((String[]) array.getArray())
                    .map(ReviewReason::valueOf)
                    .forEach(checks::add);
        return checks;
    }

    private static @Nullable CancellationReason cancelled(ResultSet row) throws SQLException {
        var reason = row.getString("cancel_reason");
        return reason == null
                ? null
                : new CancellationReason(CancelReason.valueOf(reason), row.getString("cancel_words"));
    }

    private static @Nullable Reopening reopened(ResultSet row) throws SQLException {
        var until = time(row, "reopened_until");
        return until == null
                ? null
                : new Reopening(Role.valueOf(row.getString("reopened_by")), row.getString("reopen_reason"), until);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        return DatabaseTime.instant(row.getObject(column, OffsetDateTime.class));
    }

    private static <T> String[] texts(Collection<T> things, Function<T, Object> text) {
        return things.stream().map(text).map(String::valueOf).toArray(String[]::new);
    }
}
