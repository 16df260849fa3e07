package fr.rentree.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that lets the first administrator in. */
class InviteCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsALinkToThisSite() {
        assertThat(run("premiere.admin@univ.example")).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).containsPattern("http://localhost:8080/invitation/[0-9a-f-]{36}/[\\w-]{43}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a@b", "a@univ.example b@univ.example", "--nope"})
    void explainsItselfWhereItIsNotUnderstood(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage : ", "invite-admin");
    }

    private int run(String... arguments) {
        return new InviteCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(arguments));
    }
}
