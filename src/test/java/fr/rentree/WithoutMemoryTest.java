package fr.rentree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A server without memory answers nobody and does not end: each way of starting one that we name has it end (exit 3). */
class WithoutMemoryTest {

    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^    java (.*)-jar (?:app/)?rentree[.]jar$");
    private static final Pattern OF_MAKE_RUN = Pattern.compile("<jvmArguments>(.*)</jvmArguments>");

    @Test
    void everyNamedStartEndsWithoutMemory() throws Exception {
        var starts = starts(Path.of("docs/operate/install.md"), DOCUMENTED);
        starts.addAll(starts(Path.of("pom.xml"), OF_MAKE_RUN));
        assertThat(starts).hasSizeGreaterThanOrEqualTo(3).allMatch(it -> it.contains("-XX:+ExitOnOutOfMemoryError"));
    }

    @Test
    void theJvmEndsByThatOptionWhoeverCatchesTheError() throws Exception {
        assertThat(exit("-XX:+ExitOnOutOfMemoryError")).isEqualTo(3);
        assertThat(exit("-XX:-ExitOnOutOfMemoryError")).isZero();
    }

    private static List<String> starts(Path file, Pattern pattern) throws IOException {
        return new ArrayList<>(pattern.matcher(Files.readString(file))
                .results()
                .map(it -> it.group(1))
                .toList());
    }

    private static int exit(String option) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        "target/test-classes",
                        Greedy.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Takes all the memory there is, and goes on as a server's thread would that catches whatever fails. */
    static final class Greedy {

        private Greedy() {}

        public static void main(String[] arguments) {
            var all = new ArrayList<byte[]>();
            try {
                while (true) all.add(new byte[1_000_000]);
            } catch (OutOfMemoryError e) {
                all.clear();
            }
        }
    }
}
