package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.StudentRecords;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds students among those who are offered something, for staff who may see these and no others. */
@Component
public class OfferedStudents {

    /**
     * Among whom is looked.
     *
     * @param year of the campaign; {@code null} = among all students there are
     * @param institute whose programmes are offered; {@code null} = the university's own
     */
    public record Reach(
            @Nullable AcademicYear year, @Nullable String institute) {

        public static final Reach EVERYBODY = new Reach(null, null);

        public static Reach of(AcademicYear year, @Nullable String institute) {
            return new Reach(year, institute);
        }
    }

    /** All names of a student, as one text. */
    public record Named(StudentNumber number, String text) {}

    private static final int MOST = 50;

    private static final String WITHIN = """
             (:everybody or exists (select from offer o join programme p
              on p.year = o.year and p.code = o.programme_code and p.version = o.programme_version
              where o.year = :year and o.student_number = s.number and p.institute is not distinct from :institute))""";

    private final JdbcClient sql;

    OfferedStudents(JdbcClient sql) {
        this.sql = sql;
    }

    public List<StudentRecord> withNumber(StudentNumber number, Reach reach) {
        return students("s.number = :value", number.value(), reach);
    }

    public List<StudentRecord> bornOn(LocalDate date, Reach reach) {
        return students("s.birth_date = :value", date, reach);
    }

    private List<StudentRecord> students(String condition, Object value, Reach reach) {
        return sql.sql("select " + StudentRecords.columns("s") + " from student s where " + condition + " and" + WITHIN
                        + " order by s.family_name, s.number limit " + MOST)
                .param("value", value)
                .param("everybody", reach.year() == null)
                .param("year", reach.year() == null ? 0 : reach.year().first())
                .param("institute", reach.institute())
                .query((row, _) -> StudentRecords.read(row))
                .list();
    }

    /** The names of one institute's students, to be compared in ways that a database does not know. */
    public List<Named> names(Reach reach) {
        if (reach.year() == null) throw new IllegalArgumentException("too many names");
        return sql.sql("""
                select distinct s.number, concat_ws(' ', s.family_name, s.used_name, s.first_name1, s.first_name2,
                  s.first_name3) as text
                from programme p
                join offer o on o.year = p.year and o.programme_code = p.code and o.programme_version = p.version
                join student s on s.number = o.student_number
                where p.year = :year and p.institute is not distinct from :institute order by text, s.number""")
                .param("year", reach.year().first())
                .param("institute", reach.institute())
                .query((row, _) -> new Named(new StudentNumber(row.getString("number")), row.getString("text")))
                .list();
    }
}
