package fr.rentree.desk;

import fr.rentree.desk.Case.Author;
import fr.rentree.desk.Case.Message;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The only class that knows the tables of the desk. */
@Repository
class CaseRows {

    private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};

    private static final String READ = """
            select c.*, (select json_agg(json_build_object('at', m.at, 'author', m.author, 'text', m.text) order by m.id)
              from desk_message m where m.case_id = c.id) messages
            from desk_case c""";

    private final JdbcClient sql;
    private final JsonMapper json;

    CaseRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** One at a time: whatever this student does at the desk until the transaction ends. */
    void lock(StudentNumber student) {
        sql.sql("select count(*) from pg_advisory_xact_lock(hashtextextended('desk ' || ?, 0))")
                .param(student.value())
                .query(Integer.class)
                .single();
    }

    List<Case> of(StudentNumber student) {
        return sql.sql(READ + " where c.student_number = ? order by c.opened_at desc, c.number desc")
                .param(student.value())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Case> find(CaseId id) {
        return sql.sql(READ + " where c.id = ?")
                .param(id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    int open(StudentNumber student) {
        return sql.sql("select count(*) from desk_case where student_number = ? and state <> 'SETTLED'")
                .param(student.value())
                .query(Integer.class)
                .single();
    }

    /** The case of the same form, or of the same words since then. */
    Optional<CaseId> same(StudentNumber student, CaseQuestion question, Instant since) {
        return sql.sql("""
                select c.id from desk_case c
                where c.student_number = :student and (c.once = :once or c.type = :type and c.opened_at >= :since
                  and c.about = :about::text[] and c.step is not distinct from :step::text
                  and (select text from desk_message m where m.case_id = c.id order by m.id limit 1) = :text)
                order by c.once = :once desc, c.opened_at desc limit 1""")
                .param("student", student.value())
                .param("once", question.once())
                .param("type", question.type().name())
                .param("about", about(question))
                .param("step", name(question.step()))
                .param("since", Timestamp.from(since))
                .param("text", question.text())
                .query((row, number) -> id(row))
                .optional();
    }

    /** Whether there was none of this form yet. */
    boolean insert(
            CaseId id,
            AcademicYear year,
            @Nullable String institute,
            StudentNumber student,
            CaseQuestion question,
            Author author,
            StudentContext context,
            Instant now,
            Instant due) {
        return sql.sql("""
                with made as (insert into desk_case (id, number, once, year, student_number, type, about, institute, step,
                    language, state, opened_at, due_at, context)
                  select :id, :prefix || lpad(n::text, greatest(6, length(n::text)), '0'), :once, :year, :student, :type,
                    :about::text[], :institute, :step, :language, 'OPEN', :now, :due, :context::jsonb
                  from nextval('desk_case_number') n on conflict (student_number, once) do nothing returning id)
                insert into desk_message (case_id, at, author, text) select id, :now, :author, :text from made""")
                        .param("id", id.value())
                        .param("prefix", "D-%02d-".formatted(year.first() % 100))
                        .param("once", question.once())
                        .param("year", year.first())
                        .param("student", student.value())
                        .param("type", question.type().name())
                        .param("about", about(question))
                        .param("institute", institute)
                        .param("step", name(question.step()))
                        .param("language", question.language().getLanguage().equals("en") ? "en" : "fr")
                        .param("now", Timestamp.from(now))
                        .param("due", Timestamp.from(due))
                        .param("context", json.writeValueAsString(context))
                        .param("author", author.name())
                        .param("text", question.text())
                        .update()
                == 1;
    }

    /** The student's turn is over; where something had been asked back, the time to answer starts anew. */
    void add(CaseId id, String text, Instant now, Instant due) {
        sql.sql("""
                with mine as (update desk_case set state = 'OPEN',
                    due_at = case state when 'WAITING_FOR_STUDENT' then :due else due_at end
                  where id = :id and state <> 'SETTLED' returning id)
                insert into desk_message (case_id, at, author, text) select id, :now, 'STUDENT', :text from mine""")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .param("text", text)
                .update();
    }

    private Case read(ResultSet row) throws SQLException {
        var step = row.getString("step");
        var settled = row.getTimestamp("settled_at");
        return new Case(
                id(row),
                row.getString("number"),
                new AcademicYear(row.getInt("year")),
                new StudentNumber(row.getString("student_number")),
                CaseType.valueOf(row.getString("type")),
                RecordPart.of(List.of((String[]) row.getArray("about").getArray())),
                row.getString("institute"),
                step == null ? null : Step.valueOf(step),
                Locale.of(row.getString("language")),
                CaseState.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                settled == null ? null : settled.toInstant(),
                json.readValue(row.getString("context"), StudentContext.class),
                json.readValue(row.getString("messages"), MESSAGES));
    }

    private static CaseId id(ResultSet row) throws SQLException {
        return new CaseId(row.getObject("id", java.util.UUID.class));
    }

    private static String[] about(CaseQuestion question) {
        return question.about().stream().sorted().map(RecordPart::name).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Step step) {
        return step == null ? null : step.name();
    }
}
