package fr.rentree.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.shared.StudentNumber;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScolpassCodeTest {

    private static final StudentNumber STUDENT = new StudentNumber("21813178");

    @Test
    void hasFourGroupsOfFourSignsOfWhichNoneLooksLikeAnother() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            var code = ScolpassCode.draw();
            assertThat(code.grouped()).matches("([CDFGHJKMNPRTVWXY34679]{4}-){3}[CDFGHJKMNPRTVWXY34679]{4}");
            assertThat(seen.add(code.signs())).isTrue();
        }
        assertThat(ScolpassCode.LENGTH * Math.log(21) / Math.log(2)).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7MT-9WXX-3HRD-PV6C",
                "k7mt9wxx3hrdpv6c",
                "  k7mt 9wxx 3hrd pv6c ",
                "K7MT–9WXX—3HRD.PV6C",
                "K7MT\u00a09WXX\u202f3HRD\u200bPV6C",
                "Ｋ７ＭＴ９ＷＸＸ３ＨＲＤＰＶ６Ｃ"
            })
    void isReadAsAPhoneTypesIt(String typed) {
        var read = ScolpassCode.read(typed);
        assertThat(read.grouped()).isEqualTo("K7MT-9WXX-3HRD-PV6C");
        assertThat(read.strange()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"K7MO-9WXX-3HRD-PV6C,O", "K7MT-0WXX-3HRD-PV6C,0", "K7MT-9WXX-3HRD-PV6É,É", "𝓀7MT,", "S,S", "ß,S"})
    void saysWhichSignIsInNoScolpass(String typed, String strange) {
        assertThat(ScolpassCode.read(typed).strange()).isEqualTo(strange == null ? "" : strange);
    }

    @Test
    void survivesWhatIsFarTooLong() {
        assertThat(ScolpassCode.read("C".repeat(100_000)).signs()).hasSize(100);
    }

    @Test
    void isStoredInAWayThatTellsNothingAndDiffersForEachStudent() {
        var code = ScolpassCode.read("K7MT-9WXX-3HRD-PV6C");
        assertThat(code.hash(STUDENT))
                .hasSize(32)
                .isEqualTo(ScolpassCode.read("k7mt 9wxx 3hrd pv6c").hash(STUDENT))
                .isNotEqualTo(code.hash(new StudentNumber("21813179")));
        assertThat(code.toString()).doesNotContain("K7MT");
    }
}
