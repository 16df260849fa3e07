package fr.rentree.support;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The application as a process of its own, as it is shipped: without the tests and their database. */
public final class Node implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;

    private Node(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it is ready. */
    public static Node start(int port, Path folder, List<String> settings) throws IOException {
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
                "--rentree.demo=true"));
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
