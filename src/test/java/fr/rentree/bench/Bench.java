package fr.rentree.bench;

import fr.rentree.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * {@code make bench}: complete journeys over HTTP against a real server process, beside the floor that its statements set;
 * with 2,400 students and with many; and documents. Prints what was measured and judges nothing.
 */
public final class Bench {

    private static final Path FOLDER = Path.of("target/bench/data");

    private final ServerProcess server;
    private final EmbeddedPostgres database;
    private final Crowd crowd;
    private final double warmUp;
    private final double each;
    private final int many;

    private Bench(ServerProcess server, double warmUp, double each, int many) {
        this.server = server;
        this.database = server.database();
        this.crowd =
                new Crowd(new DriverManagerDataSource(database.url(), database.administrator(), database.password()));
        this.warmUp = warmUp;
        this.each = each;
        this.many = many;
    }

    /** @param arguments seconds of warm-up, seconds of each measurement, students at the end */
    public static void main(String[] arguments) throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        say(
                "Rentrée bench, %s, Java %s, %d processors, server JVM %s",
                Instant.now(), Runtime.version(), Runtime.getRuntime().availableProcessors(), ServerProcess.FLAGS);
        say("embedded PostgreSQL: fsync on, synchronous_commit on; client, server and database share the processors");
        say(
                "sessions were opened by SQL before (no Argon2); pages are fetched with gzip; static files are not counted");
        try (var server = new ServerProcess(FOLDER)) {
            new Bench(server, number(arguments, 0, 45), number(arguments, 1, 20), (int) number(arguments, 2, 200_000))
                    .run();
        }
        DocumentBench.main(arguments);
        System.exit(0);
    }

    private static double number(String[] arguments, int at, double usual) {
        return arguments.length > at ? Double.parseDouble(arguments[at]) : usual;
    }

    private void run() throws Exception {
        crowd.holdReceipts(true);
        warm();
        say("%n-- 2,400 students in the database, receipts held back --");
        var few = journeys("16 at once", 16);
        crowd.grow(many);
        var original = crowd.returning(1).getFirst();
        var recording = record(original);
        var twins = crowd.twins(original, (int) (2_000 * each));
        say("%n-- %,d students in the database, receipts held back --", crowd.count("select count(*) from student"));
        journeys("(again warm)", 16, Math.min(10, each));
        var lots = journeys("16 at once", 16);
        say(
                "size: latency with many / with few: p50 %.2f, p99 %.2f",
                lots.millis(0.5) / few.millis(0.5), lots.millis(0.99) / few.millis(0.99));
        for (int threads : new int[] {16, 64}) ratio(recording, original, twins, threads);
        new StaffBench(server, database, crowd, each).run();
        onTheirWay();
        say("%n-- receipts with their PDF are made and sent beside --");
        crowd.holdReceipts(false);
        journeys("16 at once", 16);
        receipts();
    }

    /** How far receipts lag behind while everything is asked of the processors, and what the documents in them weigh. */
    private void receipts() throws Exception {
        var sent = crowd.receipts();
        var end = System.nanoTime();
        while (crowd.count("select count(*) from mail where state = 'WAITING'") > 0
                && System.nanoTime() - end < 120_000_000_000L) Thread.sleep(200);
        say(
                "receipts sent in that time: %d; the last of %d was sent %.1f s after the load had ended",
                sent, crowd.receipts(), (System.nanoTime() - end) / 1e9);
        var documents = crowd.count("select count(*) from proof");
        say(
                "documents kept: %d, %.1f kB each in the database with their indexes",
                documents, crowd.count("select pg_total_relation_size('proof')") / 1e3 / Math.max(1, documents));
    }

    private void warm() throws Exception {
        var end = System.nanoTime() + (long) (warmUp * 1e9);
        while (System.nanoTime() < end) journeys("(warm-up)", 16, Math.max(5, warmUp / 3));
    }

    private Load.Result journeys(String title, int threads) throws Exception {
        return journeys(title, threads, each);
    }

    private Load.Result journeys(String title, int threads, double seconds) throws Exception {
        crowd.rewind();
        var load = new Load(crowd.returning(100_000));
        var client = new Usage();
        var before = server.cpu();
        var result = load.run(threads, seconds, new Journey(server.port, 0)::walk);
        var cpu = server.cpu().since(before);
        var all = Math.max(1, result.journeys());
        say(
                "%-14s %6.1f journeys/s %7.0f requests/s  p50 %5.1f ms  p99 %6.1f ms | CPU a journey: server %.2f ms,"
                        + " PostgreSQL %.2f ms, client %.2f ms | %d journeys, %d failed, %.1f s",
                title,
                result.journeysPerSecond(),
                result.requestsPerSecond(),
                result.millis(0.5),
                result.millis(0.99),
                cpu.server() * 1000 / all,
                cpu.postgres() * 1000 / all,
                client.millis() / all,
                result.journeys(),
                result.failed(),
                result.seconds());
        load.errors().forEach(it -> say("  %s", it));
        if (crowd.finished() != result.journeys()) say("  NOT ALL FINISHED: %d", crowd.finished());
        return result;
    }

    private Recording record(Crowd.Student student) throws Exception {
        crowd.rewind();
        crowd.logStatements(true);
        int[] requests = {0};
        new Journey(server.port, 0).walk(student, _ -> requests[0]++);
        Thread.sleep(2500);
        crowd.logStatements(false);
        var account = "select id from account where student_number = '" + student.number() + "'";
        var recording =
                Recording.read(server.logs(), Set.of(student.number(), crowd.text(account), crowd.sessionOf(student)));
        say(
                "%nstatements a journey: %d reads, %d writes, %d transactions of several in %d requests; a request: %.2f reads, %.2f writes",
                recording.reads(),
                recording.writes(),
                recording.frames(),
                requests[0],
                (double) recording.reads() / requests[0],
                (double) recording.writes() / requests[0]);
        if (Boolean.getBoolean("bench.statements"))
            recording.all().forEach(it -> say("  %s", it.sql().replaceAll("\\s+", " ")));
        return recording;
    }

    /** In turn, since the machine itself is a third faster or slower from one minute to the next. */
    private void ratio(Recording recording, Crowd.Student original, List<Crowd.Student> twins, int threads)
            throws Exception {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < 5; round++) {
            var walked = journeys(threads + " at once", threads, each / 2).journeysPerSecond();
            ratios.add(walked / floor(recording, original, twins, threads));
        }
        var sorted = ratios.stream().sorted().toList();
        say(
                "ratio to the floor, %d at once: %.2f in the middle, %.2f to %.2f",
                threads, sorted.get(2), sorted.get(0), sorted.get(4));
    }

    private double floor(Recording recording, Crowd.Student original, List<Crowd.Student> twins, int threads)
            throws Exception {
        crowd.rewind();
        try (var floor = new Floor(database, recording, original)) {
            new Load(twins.subList(0, twins.size() / 8)).run(threads, each / 10, floor::walk);
            var load = new Load(twins.subList(twins.size() / 8, twins.size()));
            var before = crowd.finished();
            var result = load.run(threads, each / 4, floor::walk);
            say(
                    "floor, %d threads: %.1f journeys/s, all of them finished in the database: %s",
                    threads, result.journeysPerSecond(), crowd.finished() - before == result.journeys());
            load.errors().forEach(it -> say("  %s", it));
            return result.journeysPerSecond();
        }
    }

    /** A thousand at once, each with a connection, who read for a second or two before they go on. */
    private void onTheirWay() throws Exception {
        crowd.rewind();
        var load = new Load(crowd.returning(100_000));
        var result = load.run(1_000, each, new Journey(server.port, 1_500)::walk);
        var memory = server.memory();
        say(
                "1,000 students on their way: %.0f requests/s, p50 %.1f ms, p99 %.1f ms, %d failed; server memory %d MB, at most %d MB",
                result.requestsPerSecond(),
                result.millis(0.5),
                result.millis(0.99),
                result.failed(),
                memory[0],
                memory[1]);
        load.errors().forEach(it -> say("  %s", it));
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
