package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcurrentFinishTest extends Journey {

    private static final int AT_ONCE = 20;

    @Test
    void twentyAtOnceFinishOneEnrolmentOnce() throws Exception {
        var student = cast.complete();
        var visit = until(RECAP, student);
        var page = visit.get(RECAP);
        var start = new CyclicBarrier(AT_ONCE);
        Callable<String> press = () -> {
            var other = visit(student);
            other.cookies().putAll(visit.cookies());
            start.await();
            var answer = other.post(RECAP, Form.fields(page));
            return answer.status() + " " + answer.location();
        };
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = browsers.invokeAll(
                    Stream.generate(() -> press).limit(AT_ONCE).toList());
            for (var answer : answers) assertThat(answer.get()).isEqualTo("303 " + END);
        }
        assertThat(count("select count(*) from enrolment where student_number = ? and reference is not null", student))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from enrolment_snapshot s join enrolment e on e.id = s.enrolment_id"
                                + " where e.student_number = ?",
                        student))
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(mails(student)).isNotEmpty());
        await().untilAsserted(() -> assertThat(count(
                        "select count(*) from audit_entry where student_number = ? and action = 'enrolment-finished'",
                        student))
                .isEqualTo(1));
        await().during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(mails(student)).hasSize(1));
    }
}
