package fr.rentree.student;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class IneFuzz {

    @MethodSource("identifiers")
    @FuzzTest(maxDuration = "1m")
    void ine(@NotNull String typed) {
        Ine.read(typed).ifPresent(it -> {
            it.keyHolds();
            assertThat(it).hasToString(typed);
        });
    }

    static Stream<String> identifiers() {
        return Stream.of("123456789AB", "9701866901B", "3XKOIFAJOG2", "2024A12345B");
    }
}
