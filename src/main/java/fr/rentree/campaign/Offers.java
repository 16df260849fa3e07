package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What students are authorised to enrol in. */
@Service
public class Offers {

    private final JdbcClient sql;

    Offers(JdbcClient sql) {
        this.sql = sql;
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
