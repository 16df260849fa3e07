package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The offers made to students. */
@Service
public class Offers {

    private final JdbcClient sql;

    Offers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who is offered something in a campaign, by the institute's code; empty text = the university itself. */
    public Map<String, Set<StudentNumber>> students(AcademicYear year) {
        var students = new TreeMap<String, Set<StudentNumber>>();
        sql.sql("""
                select distinct coalesce(p.institute, '') as institute, o.student_number
                from offer o join programme p
                  on p.year = o.year and p.code = o.programme_code and p.version = o.programme_version
                where o.year = ? order by institute, o.student_number""")
                .param(year.first())
                .query((row, _) -> students.computeIfAbsent(row.getString("institute"), _ -> new LinkedHashSet<>())
                        .add(new StudentNumber(row.getString("student_number"))))
                .list();
        return students;
    }

    /** All offers made to these students in a campaign. */
    public List<Offer> of(Collection<StudentNumber> students, AcademicYear year) {
        return sql.sql("select * from offer where year = ? and student_number = any (?::text[])")
                .params(
                        year.first(),
                        students.stream().map(StudentNumber::value).toArray(String[]::new))
                .query((row, number) -> OfferRows.read(row))
                .list();
    }

    /** The offers made to a student in a campaign, in the order of their programmes. */
    public List<Offer> of(StudentNumber student, AcademicYear year) {
        return sql.sql("""
                select * from offer where year = ? and student_number = ?
                order by programme_code, programme_version""")
                .params(year.first(), student.value())
                .query((row, number) -> OfferRows.read(row))
                .list();
    }
}
