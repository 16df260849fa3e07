package fr.rentree.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    private final Languages languages = new Languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01|1er juillet 2026|1 July 2026",
                "2001-07-11|11 juillet 2001|11 July 2001",
                "2000-02-29|29 février 2000|29 February 2000"
            })
    void datesAreWrittenOut(LocalDate date, String french, String english) {
        assertThat(DateText.date(date, languages.french())).isEqualTo(french);
        assertThat(DateText.date(date, languages.english())).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T14:04:00Z|23 novembre 2026 à 15_h_04|23 November 2026 at 15:04",
                "2026-07-31T22:05:00Z|1er août 2026 à 0_h_05|1 August 2026 at 00:05"
            })
    void momentsAreThoseOfParis(Instant instant, String french, String english) {
        var written = french.replace('_', '\u00a0');
        assertThat(DateText.moment(instant, languages.french())).isEqualTo(written);
        assertThat(DateText.moment(instant, languages.english())).isEqualTo(english);
        assertThat(DateText.dateTime(instant, languages.french())).isEqualTo(written + " (heure de Paris)");
        assertThat(DateText.dateTime(instant, languages.english())).isEqualTo(english + " (Paris time)");
    }

    @ParameterizedTest(name = "closes {0}: {1}")
    @CsvSource({
        "2027-01-31T23:00:00Z,31 janvier 2027 à 23_h_59", // the whole of the 31st
        "2026-07-31T22:00:00Z,31 juillet 2026 à 23_h_59",
        "2027-01-31T17:00:00Z,31 janvier 2027 à 18_h_00", // typed with its minutes
        "2027-01-31T22:59:00Z,31 janvier 2027 à 23_h_59"
    })
    void aWindowIsOpenUntilTheTimeThatWasTypedOrTheEndOfTheDay(Instant closes, String written) {
        assertThat(DateText.until(closes, languages.french()))
                .isEqualTo(written.replace('_', '\u00a0') + " (heure de Paris)");
    }
}
