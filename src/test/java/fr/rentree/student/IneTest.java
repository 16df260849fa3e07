package fr.rentree.student;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.student.Ine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Product rule 3.1, table of the four kinds; the identifiers are those of the sample campaign. */
class IneTest {

    @ParameterizedTest
    @CsvSource({
        "563945628AB, INES",
        "665312906DK, INES",
        "9701866901B, BEA",
        "0005566831D, BEA",
        "3XKOIFAJOG2, BASE36",
        "VHGCGPAKM59, BASE36",
        "00000000000, BASE36",
        "2024A12345B, APPRENTICE",
        "2024D12345Z, APPRENTICE",
    })
    void recognisesItsKindAndAcceptsItsKey(String text, Kind kind) {
        assertThat(Ine.read(text)).hasValueSatisfying(ine -> {
            assertThat(ine.kind()).isEqualTo(kind);
            assertThat(ine.keyHolds()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"9701866901C", "0005566831E", "3XKOIFAJOG3", "VHGCGPAKM50"})
    void noticesAWrongKey(String text) {
        assertThat(Ine.read(text))
                .hasValueSatisfying(ine -> assertThat(ine.keyHolds()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123",
                "563945628AI", // no I in a key of INES
                "970186690IO",
                "9701866901O", // no O in a key of BEA
                "9701866901b",
                "3XKOIFAJOG",
                "3XKOIFAJOG22",
                "2024B12345B", // A or D only
                "3XKOIFAJ-G2",
                "٣٣٣٣٣٣٣٣٣٣٣"
            })
    void isNoneOfTheFourKinds(String text) {
        assertThat(Ine.read(text)).isEmpty();
    }

    @Test
    void changingAnyOneDigitOfABeaNumberBreaksItsKey() {
        var right = "9701866901B";
        for (int i = 0; i < 10; i++) {
            var other = (char) ('0' + (right.charAt(i) - '0' + 1) % 10);
            var wrong = right.substring(0, i) + other + right.substring(i + 1);
            assertThat(Ine.read(wrong).orElseThrow().keyHolds()).as(wrong).isFalse();
        }
    }
}
