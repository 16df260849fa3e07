package fr.rentree.bench;

import fr.rentree.database.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Rentrée as it runs in production, in a process of its own with its own data folder and its own durable PostgreSQL; and
 * what it costs, by {@code /proc}.
 */
final class ServerProcess implements AutoCloseable {

    /** Of one machine second, what each took. */
    record Cpu(double server, double postgres) {
        Cpu since(Cpu before) {
            return new Cpu(server - before.server, postgres - before.postgres);
        }
    }

    static final List<String> FLAGS = List.of(System.getProperty(
                    "bench.jvm",
                    "-Xms224m -Xmx224m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TrimNativeHeapInterval=10000")
            .split(" "));

    private final Path folder;
    private final Process process;
    final int port;

    ServerProcess(Path folder) throws IOException, InterruptedException {
        this(folder, Map.of());
    }

    /** @param settings as environment variables */
    ServerProcess(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.port = freePort();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath(), "fr.rentree.Rentree"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("RENTREE_DATA_DIR", this.folder.toString());
        builder.environment().put("RENTREE_DEMO", "true");
        builder.environment().put("RENTREE_STAFF_SECOND_FACTOR", "offered");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().putAll(settings);
        builder.redirectOutput(this.folder.resolveSibling("server.log").toFile());
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitReady();
    }

    /** Ours without the tests, which bring a database of their own. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.replace('\\', '/').replaceAll("/$", "").endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > end)
                throw new IllegalStateException("the server did not start, see " + folder.resolveSibling("server.log"));
            Thread.sleep(200);
        }
    }

    private boolean ready() {
        try {
            var address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL();
            var connection = (HttpURLConnection) address.openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The server's database, used beside it. */
    EmbeddedPostgres database() {
        return EmbeddedPostgres.start(folder);
    }

    /** What PostgreSQL writes about itself. */
    Path logs() throws IOException {
        return postmasterFile().resolveSibling("log");
    }

    /** Seconds used until now; PostgreSQL is its postmaster with all its children, also those that have ended. */
    Cpu cpu() throws IOException {
        var postmaster = postmaster();
        double postgres = seconds(postmaster, true);
        for (var child : children(postmaster)) postgres += seconds(child, false);
        return new Cpu(seconds(process.pid(), false), postgres);
    }

    private List<Long> children(long parent) throws IOException {
        try (var all = Files.list(Path.of("/proc"))) {
            return all.map(it -> it.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .filter(pid -> stat(pid).length > 1 && stat(pid)[1].equals(Long.toString(parent)))
                    .toList();
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(postmasterFile()).getFirst().strip());
    }

    private Path postmasterFile() throws IOException {
        try (var folders = Files.list(folder)) {
            return folders.map(it -> it.resolve("postmaster.pid"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static double seconds(long pid, boolean withEnded) {
        var stat = stat(pid);
        if (stat.length == 0) return 0;
        long ticks = Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
        if (withEnded) ticks += Long.parseLong(stat[13]) + Long.parseLong(stat[14]);
        return ticks / 100.0;
    }

    /** What stands behind the name: state, parent, …, as in proc(5) from the third on. */
    private static String[] stat(long pid) {
        try {
            var text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return text.substring(text.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return new String[0];
        }
    }

    /** Resident memory in MB: now, and the highest since the start. */
    long[] memory() throws IOException {
        var lines = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"));
        return new long[] {kilobytes(lines, "VmRSS:") / 1024, kilobytes(lines, "VmHWM:") / 1024};
    }

    private static long kilobytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
