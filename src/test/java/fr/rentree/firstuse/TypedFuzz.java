package fr.rentree.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.MailAddress;
import fr.rentree.shared.TypedDate;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed before anybody is signed in. */
class TypedFuzz {

    @MethodSource("scolpasses")
    @FuzzTest(maxDuration = "1m")
    void scolpass(@NotNull String typed) {
        var code = ScolpassCode.read(typed);
        assertThat(ScolpassCode.read(code.grouped())).isEqualTo(code);
        code.strange();
    }

    @MethodSource("dates")
    @FuzzTest(maxDuration = "1m")
    void date(@NotNull String typed) {
        var fields = (typed + "/ / / ").split("/");
        var problems = new FormProblems();
        var date = new TypedDate(fields[0], fields[1], fields[2]).check(problems, LocalDate.of(2026, 11, 1));
        assertThat(date == null).isNotEqualTo(problems.none());
    }

    @MethodSource("addresses")
    @FuzzTest(maxDuration = "1m")
    void address(@NotNull String typed) {
        if (MailAddress.is(typed))
            assertThat(typed).doesNotContainPattern("[\\s,;<>]").contains("@");
    }

    static Stream<String> scolpasses() {
        return Stream.of("K7MT-9WXX-3HRD-PV6C", "k7mt 9wxx 3hrd pv6c", "O0I1");
    }

    static Stream<String> dates() {
        return Stream.of("7/05/2004", "31/10/2004", "31/02/2004", "1/1/04", "//");
    }

    static Stream<String> addresses() {
        return Stream.of(
                "maud@mail.example",
                "a.b+c@sub.mail.example",
                "\"a b\"@mail.example",
                "a@b",
                "a@b.example, c@d.example");
    }
}
