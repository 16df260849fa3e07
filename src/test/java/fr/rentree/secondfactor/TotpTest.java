package fr.rentree.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void aClockMayBeOneStepOff(long steps, boolean counts) {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var code = Totp.code(SECRET, Totp.step(now) + steps);
        assertThat(Totp.match(SECRET, code, now).isPresent()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"123 456, 123456", "123-456, 123456", "' 123456 ', 123456", "12\u00a034 56, 123456"})
    void codesMayBeTypedAsTheyAreShown(String typed, String code) {
        assertThat(Totp.normal(typed)).isEqualTo(code);
    }

    @Test
    void theSecretCanBeTypedAndScanned() {
        assertThat(Totp.grouped(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(Totp.address(SECRET, "Rentrée Université", "a+b@univ.example"))
                .isEqualTo("otpauth://totp/Rentr%C3%A9e%20Universit%C3%A9%3Aa%2Bb%40univ.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Rentr%C3%A9e%20Universit%C3%A9");
    }

    @ParameterizedTest
    @CsvSource({"7k2q-9xwm-3fht, 7K2Q9XWM3FHT", "7K2Q 9XWM 3FHT, 7K2Q9XWM3FHT", "OIL0-1111-2222, 011011112222"})
    void recoveryCodesMayBeCopiedCarelessly(String typed, String code) {
        assertThat(RecoveryCodes.normal(typed)).isEqualTo(code);
    }
}
