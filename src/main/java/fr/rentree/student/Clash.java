package fr.rentree.student;

import fr.rentree.shared.StudentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A student of a load whose e-mail address or INE is another student's.
 *
 * @param what {@code email} or {@code ine}
 * @param holder who has it, and is not in the load
 */
public record Clash(StudentNumber student, String what, StudentNumber holder) {

    static Clash read(ResultSet row, int index) throws SQLException {
        return new Clash(
                new StudentNumber(row.getString("number")),
                row.getString("what"),
                new StudentNumber(row.getString("holder")));
    }
}
