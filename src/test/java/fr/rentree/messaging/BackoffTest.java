package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest(name = "after try {0} wait {1}")
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "9, PT1H", "1000, PT1H"})
    void waitsTwiceAsLongEachTimeButAtMostAnHour(int attempts, Duration wait) {
        var now = Instant.parse("2026-11-23T12:00:00Z");
        assertThat(Backoff.next(attempts, now)).isEqualTo(now.plus(wait));
    }
}
