package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.University;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements on the tables of a dossier. Each read is one statement and each change is one statement, which takes
 * effect only while the dossier's version is still the one that was read; its result says whether it did.
 */
@Repository
class DossierRows {

    /** Joins what the modules below keep of this student: one read a step (docs/decisions/0009). */
    private static final String READ = """
            select s.*, d.version, d.draft, d.notes,
              (select json_agg(json_build_object('code', o.programme_code, 'version', o.programme_version,
                        'regime', o.regime, 'status', o.status, 'reason', o.reason, 'incoming', o.incoming, 'id', e.id,
                        'state', coalesce(e.status, 'OFFERED'),
                        'finished', coalesce(e.version, 0), 'reference', e.reference, 'checks', e.checks, 'at', e.status_at,
                        'cancelled', e.cancel_reason, 'reopened', case when e.reopened_until is not null then
                          json_build_object('by', e.reopened_by, 'reason', e.reopen_reason, 'until', e.reopened_until) end)
                        order by o.programme_code, o.programme_version)
                 from offer o left join enrolment e
                   on e.year = o.year and e.student_number = o.student_number
                  and e.programme_code = o.programme_code and e.programme_version = o.programme_version
                where o.year = :year and o.student_number = s.number) offers,
              (select json_object_agg(a.document, a.version) from
                 (select document, max(version) as version from approval
                   where student_number = s.number group by document) a) approvals,
              exists (select 1 from enrolment f where f.year = any(:years::int[]) and f.student_number = s.number
                and f.year < :year and f.status in ('FINISHED', 'VALIDATED')) earlier,
              (select json_build_object('address', l.address, 'confirmed', l.confirmed_at is not null)
                from account c join address_link l on l.account_id = c.id
                where c.student_number = s.number and l.replaced_at is null
                order by l.confirmed_at is null, l.asked_at desc limit 1) given_email
            from student s left join dossier d on d.year = :year and d.student_number = s.number
            where s.number = :student""";

    /** What was typed becomes a version's, or is as it was in an earlier version again. */
    private static final String LOCKED = """
              where year = :year and student_number = :student and version = :version
              returning year, student_number, notes, draft)
            """;

    /** Added to what else is to be looked at: what open cases leave, as {@link ReviewReason#of(CaseNote)} says. */
    private static final String AND_OPEN_CASES = """

            union select unnest(case when n ->> 'type' = 'NAME_DIFFERS'
                then array['NAME_MISMATCH', 'OPEN_CASE'] else array['OPEN_CASE'] end)
              from jsonb_array_elements(notes) n where (n ->> 'open')::boolean
            """;

    /** Added to that where somebody else holds the number. */
    private static final String AND_TAKEN = """

            union select 'CVEC_TAKEN' from held where held.student_number <> :student and held.cvec_number = t.cvec
            """;

    /**
     * A finished enrolment takes its number, unless somebody else's has it: then it is that one's row that comes back, be it
     * of the same moment. The numbers of {@code numbers} are taken.
     */
    private static final String HELD = """
            , held as (insert into cvec_hold as h (year, cvec_number, student_number, since)
                select mine.year, n.cvec, mine.student_number, min(n.since) from mine, numbers n
                where n.cvec is not null group by mine.year, n.cvec, mine.student_number
                on conflict (year, cvec_number) do update set since = h.since
                returning cvec_number, student_number, since)
            """;

    /** How many are done, and the numbers among theirs that somebody else holds. */
    private static final String DONE = """
            select (select count(*) from done) as done, held.cvec_number, held.since
            from (select 1) one left join held on held.student_number <> :student""";

    private static final String LOCK = """
            with mine as (update dossier set version = version + 1, updated_at = :now
            """ + LOCKED;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final DossierReading reading;
    private final University university;

    DossierRows(JdbcClient sql, JsonMapper json, University university) {
        this.sql = sql;
        this.json = json;
        this.reading = new DossierReading(json);
        this.university = university;
    }

    /** @param years those that there can be something finished of */
    Optional<Dossier> find(AcademicYear year, StudentNumber student, Set<AcademicYear> years) {
        return sql.sql(READ)
                .param("year", year.first())
                .param("years", texts(years, AcademicYear::first))
                .param("student", student.value())
                .query((row, _) -> reading.dossier(year, row))
                .optional();
    }

    /** @param years those that there can be one of: the index begins with the year */
    List<EnrolmentId> enrolments(StudentNumber student, Set<AcademicYear> years) {
        return sql.sql("select id from enrolment where year = any(:years::int[]) and student_number = :student")
                .param("years", texts(years, AcademicYear::first))
                .param("student", student.value())
                .query((row, _) -> new EnrolmentId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean begin(Dossier dossier, Draft draft, Set<ProgrammeKey> programmes, Instant now) {
        return on(dossier, now, """
                with mine as (insert into dossier as d (year, student_number, draft, created_at, updated_at)
                  values (:year, :student, :draft::jsonb, :now, :now)
                  on conflict (year, student_number) do update
                  set draft = excluded.draft, version = d.version + 1, updated_at = excluded.updated_at
                  where d.version = :version returning year, student_number)
                , started as (""" + START + ") select count(*) from mine")
                        .param("draft", json.writeValueAsString(draft))
                        .param("ids", texts(programmes, _ -> UUID.randomUUID()))
                        .param("codes", texts(programmes, ProgrammeKey::code))
                        .param("versions", texts(programmes, ProgrammeKey::version))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static final String START = """
            insert into enrolment (id, year, student_number, programme_code, programme_version, status, status_at)
              select t.id, mine.year, mine.student_number, t.code, t.version, '""" + Transition.BEGIN.to() + """
            ', :now
              from mine, unnest(:ids::uuid[], :codes::text[], :versions::text[]) as t (id, code, version)
              on conflict (year, student_number, programme_code, programme_version) do nothing""";

    boolean choose(Dossier dossier, Draft draft, Set<ProgrammeKey> programmes, Instant now) {
        return on(dossier, now, """
                with mine as (update dossier set draft = :draft::jsonb, version = version + 1, updated_at = :now
                  where year = :year and student_number = :student and version = :version returning year, student_number)
                , dropped as (delete from enrolment e using mine
                  where e.year = mine.year and e.student_number = mine.student_number
                    and """ + Transition.UNTICK.begins() + """
                     and e.version = 0
                    and not (e.programme_code || '-' || e.programme_version = any(:keys::text[])))
                , started as (""" + START + ") select count(*) from mine")
                        .param("draft", json.writeValueAsString(draft))
                        .param("keys", texts(programmes, ProgrammeKey::toString))
                        .param("ids", texts(programmes, _ -> UUID.randomUUID()))
                        .param("codes", texts(programmes, ProgrammeKey::code))
                        .param("versions", texts(programmes, ProgrammeKey::version))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean save(Dossier dossier, Draft draft, Instant now) {
        return on(dossier, now, """
                update dossier set draft = :draft::jsonb, version = version + 1, updated_at = :now
                where year = :year and student_number = :student and version = :version""")
                        .param("draft", json.writeValueAsString(draft))
                        .update()
                == 1;
    }

    /** What became finished: nothing where the dossier has changed since it was read. */
    Done finish(
            Dossier dossier,
            Answers answers,
            List<EnrolmentSnapshot> finished,
            Set<ReviewReason> checks,
            List<ApprovalDocument> documents,
            Instant now) {
        var personal = requireNonNull(answers.personal());
        var answered = requireNonNull(answers.annual()).approvals();
        var approvals = documents.stream()
                .map(it -> requireNonNull(answered.get(it.code())))
                .toList();
        var prefix = "%02d-%s-"
                .formatted(
                        dossier.year().first() % 100, university.uai().value().substring(0, 4));
        return on(
                        dossier,
                        now,
                        LOCK + """
                , numbers as (select :cvec::text as cvec, :now::timestamptz as since)
                """ + HELD + """
                , done as (update enrolment e set """ + Transition.FINISH.sets() + """
                    , version = e.version + 1, status_at = :now,
                    checks = array(select unnest(:checks::text[])""" + AND_OPEN_CASES + AND_TAKEN + """
                    ), reopened_by = null, reopen_reason = null, reopened_until = null,
                    reference = coalesce(e.reference, :prefix || to_char(nextval('enrolment_reference'), 'FM999999000000'))
                  from mine, unnest(:ids::uuid[]) as i (id), numbers t where e.id = i.id and """
                                + Transition.FINISH.begins() + """
                   returning e.id)
                , kept as (insert into enrolment_snapshot (enrolment_id, version, finished_at, snapshot, draft)
                  select t.id, t.version, :now, t.snapshot, mine.draft from mine, done
                  join unnest(:ids::uuid[], :versions::int[], :snapshots::jsonb[]) as t (id, version, snapshot)
                    on t.id = done.id)
                , agreed as (insert into approval (student_number, document, version, agreed, answered_at)
                  select mine.student_number, t.code, t.version, t.agreed, t.at from mine,
                  unnest(:documents::text[], :documentVersions::int[], :agreements::bool[], :times::timestamptz[])
                    as t (code, version, agreed, at) on conflict do nothing)
                """ + DONE)
                .param("cvec", personal.cvec())
                .param("checks", texts(checks, ReviewReason::name))
                .param("prefix", prefix)
                .param("ids", texts(finished, EnrolmentSnapshot::enrolment))
                .param("versions", texts(finished, EnrolmentSnapshot::version))
                .param("snapshots", texts(finished, json::writeValueAsString))
                .param("documents", texts(documents, ApprovalDocument::code))
                .param("documentVersions", texts(documents, ApprovalDocument::version))
                .param("agreements", texts(approvals, Answers.Approval::agreed))
                .param("times", texts(approvals, Answers.Approval::at))
                .query(Done::of);
    }

    boolean reopen(Dossier dossier, Set<ProgrammeKey> programmes, Instant now) {
        return on(dossier, now, LOCK + """
                , back as (update enrolment e set """ + Transition.CORRECT.sets() + """
                  , status_at = :now from mine
                  where e.year = mine.year and e.student_number = mine.student_number and """ + Transition.CORRECT.begins() + """
                    and e.programme_code || '-' || e.programme_version = any(:keys::text[]) returning e.id)
                select count(*) from back""")
                        .param("keys", texts(programmes, ProgrammeKey::toString))
                        .query(Integer.class)
                        .single()
                == programmes.size();
    }

    /** Which former versions stand again, with what was typed for this one of them. Why they are « à vérifier » was kept with them; their numbers are taken anew. */
    Done restore(Dossier dossier, EnrolmentSnapshot former, Collection<EnrolmentId> corrected, Instant now) {
        return on(
                        dossier,
                        now,
                        """
                with mine as (update dossier set version = version + 1, updated_at = :now,
                    draft = (select f.draft from enrolment_snapshot f where f.enrolment_id = :former and f.version = :formerVersion)
                """ + LOCKED + """
                , numbers as (select e.id, s.snapshot -> 'personal' ->> 'cvec' as cvec, s.finished_at as since
                  from mine join enrolment e on e.year = mine.year and e.student_number = mine.student_number
                  join enrolment_snapshot s on s.enrolment_id = e.id and s.version = e.version
                  where """ + Transition.RESTORE.begins() + """
                   and e.id = any(:ids::uuid[]))
                """ + HELD + """
                , done as (update enrolment e set """ + Transition.RESTORE.sets()
                                + """
                    , status_at = t.since,
                    checks = array(select c from unnest(e.checks) c where c <> 'CVEC_TAKEN'""" + AND_TAKEN + """
                    ), reopened_by = null, reopen_reason = null, reopened_until = null
                  from mine, numbers t where e.id = t.id and """ + Transition.RESTORE.begins() + """
                   returning e.id)
                """ + DONE)
                .param("former", former.enrolment().value())
                .param("formerVersion", former.version())
                .param("ids", texts(corrected, EnrolmentId::toString))
                .query(Done::of);
    }

    /**
     * It makes no page old. A finish that waits for it sees it in the row that it locks; the second statement sees what was
     * finished while the first one waited. Whoever settles a case about names settles what the register said of them, too.
     */
    @Transactional
    void note(AcademicYear year, StudentNumber student, CaseNote note, Instant now) {
        sql.sql("""
                insert into dossier as d (year, student_number, version, notes, created_at, updated_at)
                values (:year, :student, 0, :note::jsonb, :now, :now)
                on conflict (year, student_number) do update set updated_at = excluded.updated_at, notes = excluded.notes ||
                  coalesce((select jsonb_agg(n) from jsonb_array_elements(d.notes) n where n ->> 'id' <> :id), '[]')""")
                .param("year", year.first())
                .param("student", student.value())
                .param("id", note.id().toString())
                .param("note", json.writeValueAsString(List.of(note)))
                .param("now", Timestamp.from(now))
                .update();
        sql.sql("""
                update enrolment e set checks = array(
                  select c from unnest(e.checks) c where c <> all(:before::text[])""" + AND_OPEN_CASES + """
                ) from dossier d where d.year = :year and d.student_number = :student
                  and e.year = d.year and e.student_number = d.student_number and (e.status = 'FINISHED' or e.status = 'STARTED' and e.version > 0)""")
                .param("year", year.first())
                .param("student", student.value())
                .param(
                        "before",
                        texts(note.open() ? Set.<ReviewReason>of() : ReviewReason.settled(note), ReviewReason::name))
                .update();
    }

    /**
     * The number of enrolments that a statement has finished.
     *
     * @param taken numbers among theirs that somebody else holds
     */
    record Done(int count, List<Taken> taken) {

        private static Done of(ResultSet row) throws SQLException {
            int count = 0;
            var taken = new ArrayList<Taken>();
            while (row.next()) {
                count = row.getInt("done");
                var number = row.getString("cvec_number");
                if (number != null)
                    taken.add(new Taken(
                            new CvecNumber(number), row.getTimestamp("since").toInstant()));
            }
            return new Done(count, taken);
        }
    }

    /** A number of somebody else, who had finished before. */
    record Taken(CvecNumber number, Instant since) {}

    private JdbcClient.StatementSpec on(Dossier dossier, Instant now, String statement) {
        return sql.sql(statement)
                .param("year", dossier.year().first())
                .param("student", dossier.student().number().value())
                .param("version", dossier.version())
                .param("now", Timestamp.from(now));
    }

    /** Arrays go as text and are cast in SQL. */
    private static <T> String[] texts(Collection<T> things, Function<T, Object> text) {
        return things.stream().map(text).map(String::valueOf).toArray(String[]::new);
    }
}
