package fr.rentree.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({"2005-03-14,2005-03-14,2005-03-14", "1988-07,1988-07-01,1988-07-31", "1990,1990-01-01,1990-12-31"})
    void knowsBetweenWhichDaysItLies(String written, String earliest, String latest) {
        var date = BirthDate.parse(written);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(written);
        assertThat(BirthDate.of(date.earliest(), date.precision())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "14/03/2005", "2005-3-14", "2005-02-30", "2005-13", "05", "2005-00-14"})
    void isNoOtherText(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> BirthDate.parse(written));
    }

    /** « compared only as far as known » */
    @ParameterizedTest
    @CsvSource({
        "1990, 1990-05-03, true",
        "1990, 1990, true",
        "1990, 1991-05-03, false",
        "1988-07, 1988-07-09, true",
        "1988-07, 1988-08-09, false",
        "2005-03-14, 2005-03-14, true",
        "2005-03-14, 2005-03-15, false"
    })
    void isConfirmedByWhoKnowsAsMuch(String known, String said, boolean confirmed) {
        assertThat(BirthDate.parse(known).confirmedBy(BirthDate.parse(said))).isEqualTo(confirmed);
    }

    @Test
    void isNotConfirmedByWhoKnowsLess() {
        assertThat(BirthDate.parse("2005-03-14").confirmedBy(BirthDate.parse("2005")))
                .isFalse();
        assertThat(BirthDate.parse("2005-03-14").agrees(BirthDate.parse("2005")))
                .isTrue();
    }
}
