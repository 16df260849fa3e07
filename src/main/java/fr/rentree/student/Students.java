package fr.rentree.student;

import fr.rentree.shared.Blanks;
import fr.rentree.shared.BulkLoad;
import fr.rentree.shared.LoadCounts;
import fr.rentree.shared.StudentNumber;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The students and what last year's record says about them. */
@Service
public class Students {

    private final JdbcClient sql;
    private final BulkLoad bulk;

    Students(JdbcClient sql, BulkLoad bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    public Optional<StudentRecord> find(StudentNumber number) {
        return sql.sql("select * from student where number = ?")
                .param(number.value())
                .query((row, index) -> StudentRecords.read(row))
                .optional();
    }

    /** Those of these numbers that belong to a student, by family name. */
    public List<StudentRecord> find(Collection<StudentNumber> numbers) {
        var written = numbers.stream().map(StudentNumber::value).toArray(String[]::new);
        return sql.sql("select * from student where number = any (?::text[])"
                        + " order by family_name collate \"fr-x-icu\", first_name1 collate \"fr-x-icu\", number")
                .param(written)
                .query((row, index) -> StudentRecords.read(row))
                .list();
    }

    /** The student with this university address, written in capitals or not. */
    public Optional<StudentRecord> findByEmail(String email) {
        return sql.sql("select * from student where email = ?")
                .param(Blanks.strip(email).toLowerCase(Locale.ROOT))
                .query((row, index) -> StudentRecords.read(row))
                .optional();
    }

    /** Those of these numbers that belong to a student. */
    public Set<StudentNumber> known(Collection<StudentNumber> numbers) {
        var written = numbers.stream().map(StudentNumber::value).toArray(String[]::new);
        return sql.sql("select number from student where number = any (?::text[])")
                .param(written)
                .query((row, index) -> new StudentNumber(row.getString(1)))
                .set();
    }

    /** Of these e-mail addresses and INEs, those that a student has already. */
    public List<Holder> holders(Collection<String> emails, Collection<String> ines) {
        var lower = emails.stream().map(it -> it.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        return sql.sql("select number, ine, email from student where email = any (?) or ine = any (?)")
                .params(lower, ines.toArray(String[]::new))
                .query((row, index) -> new Holder(
                        new StudentNumber(row.getString("number")), row.getString("ine"), row.getString("email")))
                .list();
    }

    /** The holder of an e-mail address, in lower case, and an INE. */
    public record Holder(StudentNumber number, @Nullable String ine, String email) {}

    /**
     * Takes the university address of students who have left: somebody else has it now. They keep a record, with an address
     * that nobody has.
     */
    @Transactional
    public void giveUpAddresses(Collection<StudentNumber> students) {
        if (students.isEmpty()) return;
        sql.sql("update student set email = number || '@closed.invalid' where number = any (?::text[])")
                .param(students.stream().map(StudentNumber::value).toArray(String[]::new))
                .update();
    }

    /** As {@link #load(Stream)}. */
    @Transactional
    public LoadCounts load(List<StudentRecord> students) {
        return load(students.stream());
    }

    /**
     * Adds students and updates those whose number is known; others stay. Two students with one e-mail address or INE
     * are refused with a {@link org.springframework.dao.DuplicateKeyException}, in the load or at the end of the
     * caller's transaction at the latest; students may swap theirs within a load.
     */
    @Transactional
    public LoadCounts load(Stream<StudentRecord> students) {
        var loaded = bulk.into(StudentRecords.TARGET, students.map(StudentRecords::row));
        sql.sql("set constraints one_student_an_email, one_student_an_ine immediate")
                .update();
        sql.sql("set constraints one_student_an_email, one_student_an_ine deferred")
                .update();
        return loaded;
    }
}
