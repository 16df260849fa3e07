package fr.rentree.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-30", // Monday to Monday
        "2026-11-20, 2026-11-27",
        "2026-11-21, 2026-11-27", // asked on a Saturday
        "2026-11-22, 2026-11-27",
        "2026-11-09, 2026-11-17", // 11 November
        "2026-12-24, 2027-01-04", // Christmas and New Year
        "2027-03-26, 2027-04-05", // Easter Monday, 29 March
        "2027-04-30, 2027-05-10", // 1 May is a Saturday, Ascension is on 6 May
        "2026-05-22, 2026-06-01", // Whit Monday
        "2026-07-10, 2026-07-20"
    })
    void fiveWorkingDaysAfter(LocalDate asked, LocalDate due) {
        assertThat(WorkingDays.after(asked, 5)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2000-04-23", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"})
    void easterIsWhereTheCalendarHasIt(LocalDate easter) {
        assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void theTimeToAnswerEndsInTheEveningOfParis() {
        assertThat(Cases.due(CaseType.OTHER, Instant.parse("2026-11-23T22:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T17:00:00Z"));
        assertThat(Cases.due(CaseType.OTHER, Instant.parse("2026-11-23T23:30:00Z")))
                .isEqualTo(Instant.parse("2026-12-01T17:00:00Z"));
    }
}
