package fr.rentree.exchange;

import fr.rentree.shared.AcademicYear;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The data in the database that a package has to fit to. */
interface LoadedData {

    /** The year of the campaign in force. */
    Optional<AcademicYear> currentYear();

    /** When the last window of a year closes; nothing where it has none. */
    Optional<Instant> lastClosing(AcademicYear year);

    /** Of these codes, those of institutes. */
    Set<String> institutes(Set<String> codes);

    /** Of these keys ({@code IN2MTP-181}), those of programmes of the year. */
    Set<String> programmes(AcademicYear year, Set<String> keys);

    /** Of these numbers, those of students. */
    Set<String> students(Set<String> numbers);

    /** Of these numbers, the records of those of students. */
    Map<String, StudentRecord> records(Set<String> numbers);

    /**
     * Of these keys, those of what is loaded of this kind but students, with its columns.
     *
     * @param year {@code null} = none is known yet
     */
    Map<String, Map<String, String>> cells(PackageFile kind, @Nullable AcademicYear year, Set<String> keys);

    /** Of these numbers, those of students who may enrol in this year. */
    Set<String> offered(AcademicYear year, Set<String> numbers);

    /** Students that have an e-mail address or an INE of one of these. */
    List<Students.Holder> holders(List<StudentRecord> students);
}
