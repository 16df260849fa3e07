package fr.rentree.student;

import static fr.rentree.student.StudentFixture.bare;
import static fr.rentree.student.StudentFixture.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.shared.LoadCounts;
import fr.rentree.shared.StudentNumber;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.annotation.Transactional;

@ApplicationModuleTest(extraIncludes = "reference")
@Transactional
class StudentsTest {

    private static final StudentNumber NUMBER = new StudentNumber("22400000");

    @Autowired
    Students students;

    @Autowired
    JdbcClient sql;

    @Test
    void everythingThatWasLoadedIsReadBack() {
        var bare = bare("22400001", "li.ngo@etu.univ.example", null);
        assertThat(students.load(List.of(whole("22400000"), bare))).isEqualTo(new LoadCounts(2, 0, 0));
        assertThat(students.find(NUMBER)).contains(whole("22400000"));
        assertThat(students.find(bare.number())).contains(bare);
        assertThat(students.find(new StudentNumber("22400002"))).isEmpty();
    }

    @Test
    void isFoundByTheUniversityAddressHoweverItIsWritten() {
        students.load(List.of(bare("22400000", "Li.NGO@etu.univ.example", null)));
        assertThat(students.findByEmail(" li.ngo@ETU.univ.example "))
                .get()
                .returns(NUMBER, StudentRecord::number)
                .returns("li.ngo@etu.univ.example", StudentRecord::email);
        assertThat(students.findByEmail("li@etu.univ.example")).isEmpty();
    }

    @Test
    void theSameAgainChangesNothing() {
        students.load(List.of(whole("22400000"), whole("22400001")));
        assertThat(students.load(List.of(whole("22400000"), whole("22400001")))).isEqualTo(new LoadCounts(0, 0, 2));
    }

    @Test
    void onlyWhatDiffersIsWrittenAndOthersStay() {
        students.load(List.of(whole("22400000"), whole("22400001"), whole("22400002")));
        var changed = bare("22400001", "new@etu.univ.example", null);
        assertThat(students.load(List.of(whole("22400000"), changed, whole("22400003"))))
                .isEqualTo(new LoadCounts(1, 1, 1));
        assertThat(students.find(changed.number())).contains(changed);
        assertThat(students.find(new StudentNumber("22400002"))).isPresent();
    }

    @Test
    void studentsMaySwapAddressesWithinALoad() {
        students.load(List.of(bare("22400000", "a@etu.example", "1"), bare("22400001", "b@etu.example", "2")));
        assertThat(students.load(
                        List.of(bare("22400000", "b@etu.example", "2"), bare("22400001", "a@etu.example", "1"))))
                .isEqualTo(new LoadCounts(0, 2, 0));
    }

    @Test
    void twoStudentsWithOneAddressAreRefused() {
        students.load(List.of(bare("22400000", "a@etu.example", null)));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> students.load(List.of(bare("22400001", "A@etu.example", null))))
                .withMessageContaining("one_student_an_email");
    }

    @Test
    void twoStudentsWithOneIneAreRefused() {
        students.load(List.of(bare("22400000", "a@etu.example", "3XKOIFAJOG2")));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> students.load(List.of(bare("22400001", "b@etu.example", "3XKOIFAJOG2"))))
                .withMessageContaining("one_student_an_ine");
    }

    @Test
    void saysWhoseAnAddressOrAnIneIs() {
        students.load(List.of(bare("22400000", "a@etu.example", "1"), bare("22400001", "b@etu.example", "2")));
        assertThat(students.holders(List.of("A@etu.example"), List.of("2", "3")))
                .containsExactlyInAnyOrder(
                        new Students.Holder(NUMBER, "1", "a@etu.example"),
                        new Students.Holder(new StudentNumber("22400001"), "2", "b@etu.example"));
        assertThat(students.holders(List.of("c@etu.example"), List.of())).isEmpty();
    }

    @Test
    void saysWhichNumbersBelongToStudents() {
        students.load(List.of(whole("22400000"), whole("22400001")));
        assertThat(students.known(List.of(NUMBER, new StudentNumber("22400009"))))
                .containsExactly(NUMBER);
        assertThat(students.known(List.of())).isEmpty();
    }

    @Test
    void thousandsAreLoadedAtOnce() {
        var many = IntStream.range(0, 5000)
                .mapToObj(it -> whole(String.valueOf(30_000_000 + it)))
                .toList();
        assertThat(students.load(many.stream())).isEqualTo(new LoadCounts(5000, 0, 0));
        assertThat(students.load(many)).isEqualTo(new LoadCounts(0, 0, 5000));
    }

    @Test
    void theDatabaseRefusesADepartementOfABirthAbroad() {
        students.load(List.of(bare("22400000", "a@etu.example", null)));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        sql.sql("update student set birth_department = '034'").update())
                .withMessageContaining("born_in_a_department_only_in_france");
    }

    @Test
    void aJoinReadsTheSameColumns() {
        students.load(List.of(whole("22400000")));
        assertThat(sql.sql("select 1 as more, " + StudentRecords.columns("s") + " from student s where number = ?")
                        .param("22400000")
                        .query((row, number) -> StudentRecords.read(row))
                        .single())
                .isEqualTo(whole("22400000"));
    }
}
