package fr.rentree.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.campaign.OpeningWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** « Default: 7 days from now at 23:59 Paris, or the window's end if later ». */
class LastDayTest {

    private static final Instant NOW = Instant.parse("2026-11-23T23:30:00Z"); // the 24th in Paris

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T23:00:00Z, 2026-12-01",
        "2026-12-31T23:00:00Z, 2026-12-31",
        "2027-01-31T22:59:59Z, 2027-01-31"
    })
    void isAWeekFromNowOrTheDayOnWhichTheWindowCloses(Instant closes, LocalDate day) {
        var window = new OpeningWindow(null, null, Instant.EPOCH, closes);
        assertThat(LastDay.preset(NOW, Optional.of(window))).isEqualTo(day);
        assertThat(LastDay.preset(NOW, Optional.empty())).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-07", "7/12/2026", " 07/12/2026 "})
    void lastsUntilMidnightInParis(String typed) {
        assertThat(LastDay.read(typed)).contains(Instant.parse("2026-12-07T23:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demain", "31/02/2027", "7/12/26", "2026-12-07T10:00"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(LastDay.read(typed)).isEmpty();
    }

    @Test
    void isNeitherOverNorMoreThanAYearAway() {
        assertThat(LastDay.fits(LastDay.read("24/11/2026").orElseThrow(), NOW)).isTrue();
        assertThat(LastDay.fits(LastDay.read("23/11/2026").orElseThrow(), NOW)).isFalse();
        assertThat(LastDay.fits(LastDay.read("24/11/2027").orElseThrow(), NOW)).isTrue();
        assertThat(LastDay.fits(LastDay.read("1/12/2027").orElseThrow(), NOW)).isFalse();
    }
}
