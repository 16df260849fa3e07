package fr.rentree.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0_€|€0",
                "17800|178_€|€178",
                "5|0,05_€|€0.05",
                "125050|1^250,50_€|€1,250.50",
                "-11800|−118_€|−€118"
            })
    void readsAsPeopleWriteIt(long cents, String french, String english) {
        assertThat(Money.written(cents, Locale.FRENCH))
                .isEqualTo(french.replace('_', '\u00a0').replace('^', '\u202f'));
        assertThat(Money.written(cents, Locale.ENGLISH)).isEqualTo(english);
    }
}
