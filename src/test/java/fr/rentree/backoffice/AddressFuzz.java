package fr.rentree.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What a browser sends to the list of enrolments. */
class AddressFuzz {

    @MethodSource("queries")
    @FuzzTest(maxDuration = "1m")
    void query(@NotNull String typed) {
        var parts = (typed + "& & & ").split("&");
        var address = new ListAddress(parts[0], parts[1], parts[2], parts[3]);
        address.filter();
        assertThat(address.number()).isPositive();
        assertThat(address.of("/liste")).matches("/liste(\\?[\\w.*%=&+-]+)?");
    }

    @MethodSource("selections")
    @FuzzTest(maxDuration = "1m")
    void selection(@NotNull String typed) {
        var seen = EnrolmentSelection.read(typed);
        assertThat(EnrolmentSelection.read(EnrolmentSelection.written(seen))).isEqualTo(seen);
    }

    @MethodSource("days")
    @FuzzTest(maxDuration = "1m")
    void day(@NotNull String typed) {
        LastDay.read(typed);
    }

    static Stream<String> queries() {
        return Stream.of("FINISHED&IFSI-A&IN2A-181&2", "TO_CHECK&-&&", "\u0000&é&X-&0");
    }

    static Stream<String> selections() {
        return Stream.of(
                "0b0c4e2e-3c52-4a0f-9d0f-8f6f0a3c9b11:1",
                "0b0c4e2e-3c52-4a0f-9d0f-8f6f0a3c9b11:1 0b0c4e2e-3c52-4a0f-9d0f-8f6f0a3c9b12:22",
                "x:1");
    }

    static Stream<String> days() {
        return Stream.of("2026-12-07", "7/12/2026", "31/02/2027", "");
    }
}
