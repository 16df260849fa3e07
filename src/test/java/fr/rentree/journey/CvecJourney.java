package fr.rentree.journey;

import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecHolder;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.cvec.CvecRegister;
import fr.rentree.journey.Cast.Student;
import fr.rentree.shared.BirthDate;
import fr.rentree.support.RegisterStub;
import fr.rentree.support.SettableClock;
import fr.rentree.support.StatementCount;
import fr.rentree.support.Visit;
import fr.rentree.support.Visit.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with a national register of CVEC attestations, which knows nobody unless it is told. */
@Import({CvecJourney.Standing.class, StatementCount.class})
@ResourceLock("cvec")
abstract class CvecJourney extends Journey {

    static final RegisterStub REGISTER = new RegisterStub();
    static final Duration TIMEOUT = Duration.ofSeconds(3);

    /** Of the cast's complete students, whose first name is Zoé. */
    static final LocalDate BIRTH = LocalDate.of(2004, 10, 31);

    private static final String PROBE = "MTP6PROBED12";

    @DynamicPropertySource
    static void register(DynamicPropertyRegistry settings) {
        settings.add("rentree.cvec.url", REGISTER::address);
        settings.add("rentree.cvec.timeout", TIMEOUT::toString);
        settings.add("rentree.cvec.recheck", () -> "1d");
    }

    @TestConfiguration
    static class Standing {
        @Bean
        @Primary
        SettableClock standing() {
            return new SettableClock(Clock.systemUTC().instant());
        }
    }

    @Autowired
    CvecRegister register;

    @Autowired
    SettableClock clock;

    /** Whatever a test before has made it meet, the register is asked again. */
    @BeforeEach
    void theRegisterIsBack() {
        clock.pass(Duration.ofSeconds(30));
        var answer = register.check(
                new CvecNumber(PROBE), new CvecHolder("Probe", null, List.of("Paula"), BirthDate.of(BIRTH)));
        if (!(answer instanceof CvecAnswer.NotFound)) throw new AssertionError(answer);
    }

    static void knows(Student student) {
        REGISTER.knows(student.cvec(), student.familyName(), "ZOE", BIRTH);
    }

    /** Another number that could be a student's. */
    static String other(String number) {
        return number.replace(" A", " B");
    }

    static Map<String, String> kept(Student student) {
        return Map.of("cvecKept", student.cvec().replace(" ", ""));
    }

    /** Changes these fields of the page that came back, and presses its button. */
    static Answer again(Visit visit, Answer page, Map<String, String> typed) {
        var fields = Form.fields(page);
        fields.putAll(typed);
        return Way.send(visit, page, fields);
    }

    String recap(Visit visit, Student student) {
        Way.goOn(visit, student, ANNUAL);
        return visit.get(RECAP).body();
    }

    /** Finishes from wherever the student stands. @return why the enrolment is « à vérifier » */
    String finished(Visit visit, Student student) {
        recap(visit, student);
        Way.goOn(visit, student, RECAP);
        return sql.sql(
                        "select array_to_string(array(select unnest(checks) order by 1), ' ') from enrolment where student_number = ? and status = 'FINISHED'")
                .param(student.number().value())
                .query(String.class)
                .single();
    }
}
