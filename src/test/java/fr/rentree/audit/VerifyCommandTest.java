package fr.rentree.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that others script: exit 0 intact, 1 changed or unreadable, 2 usage. */
class VerifyCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anEmptyLogIsIntactAndSaysWhatToNote() {
        assertThat(run()).isZero();
        assertThat(out.toString(UTF_8)).contains("Journal intact : 0 entrées", "0:" + "0".repeat(64));
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void aNotedEntryThatIsNotThereIsSaid() {
        assertThat(run("--noted", "7:" + "a".repeat(64))).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("l'entrée 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "--noted", "--noted 7", "--noted 7:abc"})
    void explainsItselfWhereItIsNotUnderstood(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage : ", "--noted");
    }

    private int run(String... arguments) {
        return new VerifyCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(arguments));
    }
}
