package fr.rentree.lostaccess;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, 0612345678, true",
        "06.12.34.56.78, +33612345678, true",
        "+33 6 12 34 56 78, 06 12 34 56 78, true",
        "+689 87 47 35 00, +68987473500, true",
        "06 12 34 56 79, 0612345678, false",
        "34 56 78, 0612345678, false",
        "pas de numéro, 0612345678, false",
        "06 12 34 56 78, , false",
        ", 0612345678, false",
    })
    void aNumberIsTheSameHoweverItIsWritten(@Nullable String typed, @Nullable String known, boolean same) {
        assertThat(ContactComparison.samePhone(typed, known)).isEqualTo(same);
    }
}
