package fr.rentree.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "oeuvrard,Œuvrard Noëlle",
                "NGUYEN,Nguyễn Thị",
                "o connor,O'Connor Zoé",
                "zoe,O'Connor Zoé",
                "la tour,de La Tour d'Auvergne Jean",
                "saint exupery,Moreau-Saint-Exupéry Éléonore",
                "lukasz,Łukasz",
                "dur,Duran Lucie"
            })
    void findsANameHoweverItIsTyped(String typed, String name) {
        assertThat(Names.matches(typed, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"uran,Duran Lucie", "duran marie,Duran Lucie", "'',Duran Lucie", "---,Duran Lucie"})
    void findsNobodyElse(String typed, String name) {
        assertThat(Names.matches(typed, name)).isFalse();
    }
}
