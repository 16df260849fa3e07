package fr.rentree.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes of the second factor, as typed. */
class CodeFuzz {

    private static final byte[] SECRET = new byte[Totp.SECRET_BYTES];

    @MethodSource("codes")
    @FuzzTest(maxDuration = "1m")
    void application(@NotNull String typed) {
        Totp.match(SECRET, typed, Instant.EPOCH);
    }

    @MethodSource("codes")
    @FuzzTest(maxDuration = "1m")
    void recovery(@NotNull String typed) {
        var code = RecoveryCodes.normal(typed);
        assertThat(RecoveryCodes.normal(code)).isEqualTo(code);
    }

    static Stream<String> codes() {
        return Stream.of(Totp.code(SECRET, 0), "123 456", "7K2W-M2XH-4T9R", "ooooIIIIllll", "١٢٣٤٥٦");
    }
}
