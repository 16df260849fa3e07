package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.NameQuery;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.StudentRecords;
import java.util.List;
import java.util.Map;
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
        return students("s.number = :number", Map.of("number", number.value()), reach);
    }

    /** Those of whom all that is known of the birth is said here: who was born in 1990 is found by each day of that year. */
    public List<StudentRecord> bornOn(BirthDate said, Reach reach) {
        var dates = said.andLessPrecise().toList();
        return students(
                "(s.birth_date, s.birth_precision) in"
                        + " (select * from unnest(cast(:first as date[]), cast(:precision as text[])))",
                Map.of(
                        "first",
                        dates.stream().map(it -> it.earliest().toString()).toArray(String[]::new),
                        "precision",
                        dates.stream().map(it -> it.precision().name()).toArray(String[]::new)),
                reach);
    }

    /** Those who have these names or names that begin so, the exact ones first. */
    public List<StudentRecord> named(String name, Reach reach) {
        var query = NameQuery.of(name);
        return students(StudentRecords.named("s", "value"), Map.of("value", query.beginning()), query.exact(), reach);
    }

    private List<StudentRecord> students(String condition, Map<String, ?> values, Reach reach) {
        return students(condition, values, "", reach);
    }

    private List<StudentRecord> students(String condition, Map<String, ?> values, String exact, Reach reach) {
        return sql.sql("select " + StudentRecords.columns("s") + " from student s where " + condition + " and" + WITHIN
                        + " order by " + StudentRecords.exactFirst("s", "exact") + ", s.family_name, s.number limit "
                        + MOST)
                .params(values)
                .param("exact", exact)
                .param("everybody", reach.year() == null)
                .param("year", reach.year() == null ? 0 : reach.year().first())
                .param("institute", reach.institute())
                .query((row, _) -> StudentRecords.read(row))
                .list();
    }
}
