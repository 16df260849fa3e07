package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.rentree.support.Visit;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process of its own, with the demo campaign and its own database, killed without warning. */
class KilledProcessTest {

    private static final String STUDENT = "francoise.ngo@etu.univ.example";
    private static final Duration START = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private final int port = freePort();

    @Test
    void nothingAcknowledgedIsLostAndTheWayGoesOnInTheSameSession() throws Exception {
        var visit = new Visit(port);
        var first = start();
        try {
            visit.submit("/connexion", Map.of("email", STUDENT, "password", Journey.PASSWORD));
            goOn(visit, Journey.INFORMATION, Map.of(), Journey.CHOICE);
            goOn(visit, Journey.CHOICE, Map.of(), Journey.PERSONAL);
            goOn(visit, Journey.PERSONAL, Map.of("cvec", "MTP6KILLED12", "phone", "06 11 22 33 44"), Journey.ANNUAL);
        } finally {
            kill(first);
        }
        var second = start();
        try {
            assertThat(visit.get("/reinscription").location()).isEqualTo(Journey.ANNUAL);
            assertThat(visit.get(Journey.PERSONAL).body()).contains("MTP6-KILLED-12", "11 22 33 44");
            goOn(visit, Journey.ANNUAL, Map.of(), Journey.FEES);
            goOn(visit, Journey.FEES, Map.of(), Journey.RECAP);
            goOn(visit, Journey.RECAP, Map.of(), Journey.END);
            assertThat(visit.get(Journey.END).body()).containsPattern("\\d{2}-\\d{4}-\\d{6}");
        } finally {
            stop(second);
        }
    }

    private static void goOn(Visit visit, String path, Map<String, String> typed, String next) {
        var answer = Way.goOn(visit, path, typed);
        assertThat(answer.location()).as("after %s: %s", path, answer.body()).isEqualTo(next);
    }

    private Process start() throws IOException {
        var log = Path.of("target", "killed-process.log");
        Files.createDirectories(log.getParent());
        var build = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "fr.rentree.Rentree",
                "--server.port=" + port,
                "--rentree.data-dir=" + folder,
                "--rentree.demo=true");
        var process = build.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        await().atMost(START).ignoreExceptions().until(() -> {
            if (!process.isAlive()) throw new AssertionError("the application ended, see " + log);
            return new Visit(port).get("/actuator/health/readiness").status() == 200;
        });
        return process;
    }

    /** What is shipped, without the tests and their database. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
