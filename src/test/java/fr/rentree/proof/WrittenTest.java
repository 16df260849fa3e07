package fr.rentree.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01|1er juillet 2026|1 July 2026",
                "2001-07-25|25 juillet 2001|25 July 2001",
                "2000-02-29|29 février 2000|29 February 2000"
            })
    void datesAreWrittenOut(LocalDate date, String french, String english) {
        assertThat(new Written(Samples.FRENCH).date(date).replace('\u00a0', ' '))
                .isEqualTo(french);
        assertThat(new Written(Samples.ENGLISH).date(date).replace('\u00a0', ' '))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T14:04:00Z|23 novembre 2026 à 15 h 04|23 November 2026 at 15:04",
                "2026-07-31T22:05:00Z|1er août 2026 à 0 h 05|1 August 2026 at 00:05"
            })
    void momentsAreThoseOfParis(Instant instant, String french, String english) {
        assertThat(new Written(Samples.FRENCH).moment(instant).replace('\u00a0', ' '))
                .isEqualTo(french);
        assertThat(new Written(Samples.ENGLISH).moment(instant).replace('\u00a0', ' '))
                .isEqualTo(english);
    }
}
