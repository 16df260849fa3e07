package fr.rentree.exchange;

import fr.rentree.shared.AcademicYear;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is loaded already, as far as a package has to fit to it. */
interface Stock {

    /** The year of the campaign in force. */
    Optional<AcademicYear> currentYear();

    /** Of these codes, those of institutes. */
    Set<String> institutes(Set<String> codes);

    /** Of these keys ({@code IN2MTP-181}), those of programmes of the year. */
    Set<String> programmes(AcademicYear year, Set<String> keys);

    /** Of these numbers, those of students. */
    Set<String> students(Set<String> numbers);

    /** Students that have an e-mail address or an INE of one of these. */
    List<Students.Holder> holders(List<StudentRecord> students);
}
