package fr.rentree.enrolment;

import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Enrolment.Reopening;
import fr.rentree.enrolment.Enrolments.EnrolmentVersion;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The statements by which staff change enrolments. Each first locks the dossiers, in the order of students, then
 * changes those enrolments that are still as they were seen, and raises the version of their dossiers: what a student
 * sends from one of these finds another version, and is asked again with all that was typed.
 */
@Repository
class RegistryRows {

    private static final String HELD = """
            with held as (select e.id, t.status, t.version
              from unnest(:ids::uuid[], :statuses::text[], :versions::int[]) as t (id, status, version)
              join enrolment e on e.id = t.id
              join dossier d on d.year = e.year and d.student_number = e.student_number
              where e.year = :year order by d.student_number for update of d)
            , done as (update enrolment e set status_at = case when :moved then :now else e.status_at end,
            """;

    private static final String STILL = """

              from held where e.id = held.id and e.status = held.status and e.version = held.version""";

    private static final String DONE = """
            returning e.id, e.year, e.student_number, e.version)
            , old as (update dossier d set version = d.version + 1, updated_at = :now
              from (select distinct year, student_number from done) as mine
              where d.year = mine.year and d.student_number = mine.student_number)
            select id, student_number, version from done order by student_number, id""";

    private final JdbcClient sql;

    RegistryRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** An enrolment that was changed, and its student. */
    record ChangedEnrolment(EnrolmentId id, StudentNumber student, int version) {

        static ChangedEnrolment read(ResultSet row, int number) throws SQLException {
            return new ChangedEnrolment(
                    new EnrolmentId(row.getObject("id", UUID.class)),
                    new StudentNumber(row.getString("student_number")),
                    row.getInt("version"));
        }
    }

    List<ChangedEnrolment> validate(AcademicYear year, Collection<EnrolmentVersion> seen, Instant now) {
        return change(Transition.VALIDATE, "", " and e.checks = '{}' ", year, seen, now)
                .query(ChangedEnrolment::read)
                .list();
    }

    /** How many of these are as they were seen, finished, and still to be looked at. */
    int toCheck(Collection<EnrolmentVersion> seen) {
        return sql.sql("""
                select count(*) from unnest(:ids::uuid[], :versions::int[]) as t (id, version)
                join enrolment e on e.id = t.id and e.version = t.version
                where e.status = 'FINISHED' and e.checks <> '{}'""")
                .param("ids", texts(seen, EnrolmentVersion::id))
                .param("versions", texts(seen, EnrolmentVersion::version))
                .query(Integer.class)
                .single();
    }

    Optional<ChangedEnrolment> cancel(AcademicYear year, EnrolmentVersion seen, CancellationReason why, Instant now) {
        var set = ", cancel_reason = :reason, cancel_words = :words,"
                + " reopened_by = null, reopen_reason = null, reopened_until = null";
        return change(Transition.CANCEL, set, "", year, List.of(seen), now)
                .param("reason", why.reason().name())
                .param("words", why.words())
                .query(ChangedEnrolment::read)
                .optional();
    }

    /** Cancels an offer. Empty where the student has begun meanwhile: the caller then rolls back, and with it the dossier's version. */
    Optional<ChangedEnrolment> cancelOffer(
            AcademicYear year, StudentNumber student, ProgrammeKey programme, CancellationReason why, Instant now) {
        return sql.sql("""
                with mine as (insert into dossier as d (year, student_number, created_at, updated_at)
                  values (:year, :student, :now, :now)
                  on conflict (year, student_number) do update set version = d.version + 1, updated_at = excluded.updated_at
                  returning year, student_number)
                insert into enrolment (id, year, student_number, programme_code, programme_version, status, status_at,
                    cancel_reason, cancel_words)
                  select gen_random_uuid(), year, student_number, :code, :version, :cancelled, :now, :reason, :words from mine
                  on conflict (year, student_number, programme_code, programme_version) do nothing
                returning id, student_number, version""")
                .param("year", year.first())
                .param("student", student.value())
                .param("now", utc(now))
                .param("cancelled", Transition.CANCEL.to().name())
                .param("code", programme.code())
                .param("version", programme.version())
                .param("reason", why.reason().name())
                .param("words", why.words())
                .query(ChangedEnrolment::read)
                .optional();
    }

    Optional<ChangedEnrolment> reopen(AcademicYear year, EnrolmentVersion seen, Reopening how, Instant now) {
        var set = ", reopened_by = :by, reopen_reason = :reason, reopened_until = :until";
        return change(Transition.REOPEN, set, "", year, List.of(seen), now)
                .param("by", how.by().name())
                .param("reason", how.reason())
                .param("until", utc(how.until()))
                .query(ChangedEnrolment::read)
                .optional();
    }

    Optional<ChangedEnrolment> clear(AcademicYear year, EnrolmentVersion seen, Set<ReviewReason> looked, Instant now) {
        var set = "checks = array(select c from unnest(e.checks) c where c <> all(:looked::text[]))";
        return change(set, " and e.status = 'FINISHED' ", year, List.of(seen), false, now)
                .param("looked", texts(looked, ReviewReason::name))
                .query(ChangedEnrolment::read)
                .optional();
    }

    private JdbcClient.StatementSpec change(
            Transition transition,
            String set,
            String condition,
            AcademicYear year,
            Collection<EnrolmentVersion> seen,
            Instant now) {
        return change(transition.sets() + set, " and " + transition.begins() + condition, year, seen, true, now);
    }

    /** @param moved whether it comes into another state */
    private JdbcClient.StatementSpec change(
            String set,
            String condition,
            AcademicYear year,
            Collection<EnrolmentVersion> seen,
            boolean moved,
            Instant now) {
        return sql.sql(HELD + set + STILL + condition + DONE)
                .param("year", year.first())
                .param("moved", moved)
                .param("now", utc(now))
                .param("ids", texts(seen, EnrolmentVersion::id))
                .param("statuses", texts(seen, EnrolmentVersion::state))
                .param("versions", texts(seen, EnrolmentVersion::version));
    }

    private static <T> String[] texts(Collection<T> things, Function<T, Object> text) {
        return things.stream().map(text).map(String::valueOf).toArray(String[]::new);
    }
}
