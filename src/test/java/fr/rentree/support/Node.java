package fr.rentree.support;

import static org.awaitility.Awaitility.await;

import fr.rentree.database.SharedPrograms;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The application as a process of its own, as it is shipped: without the tests and their database. */
public final class Node implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;

    private Node(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it is ready. */
    public static Node start(int port, Path folder, List<String> settings) throws IOException {
        SharedPrograms.in(folder);
        var log = Files.createDirectories(Path.of("target")).resolve("node-" + port + ".log");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                "fr.rentree.Rentree",
                "--server.port=" + port,
                "--rentree.data-dir=" + folder,
                "--rentree.demo=true",
                "--rentree.staff.second-factor=offered"));
        command.addAll(settings);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        await().atMost(START).ignoreExceptions().until(() -> {
            if (!process.isAlive()) throw new AssertionError("the application ended, see " + log);
            return new Visit(port).get("/actuator/health/readiness").status() == 200;
        });
        return new Node(process);
    }

    /** What a command said, and its exit code. */
    public record Ended(int code, String said) {}

    /** Runs one of the commands as people type it. */
    public static Ended command(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                "fr.rentree.Rentree"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** The settings by which a process uses this database. */
    public static List<String> at(JdbcConnectionDetails database) {
        return List.of(
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without warning. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
