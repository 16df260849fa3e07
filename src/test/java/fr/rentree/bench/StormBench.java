package fr.rentree.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.util.FileSystemUtils;

/**
 * The first minutes of an opening day: 5,000 students sign in within a minute while others are on their way. Prints sign-ins a
 * second beside what Argon2id alone allows on as many threads, what those who wait are told, and the pages of those already
 * in, before and meanwhile. Judges nothing.
 */
public final class StormBench {

    private static final Path FOLDER = Path.of("target/bench/storm");
    private static final String PASSWORD = "rentree-demo-2026";
    private static final int READERS = 50;

    private final ServerProcess server;
    private final SignIns signIns;
    private final Crowd crowd;
    private final List<String> emails;
    private final List<Crowd.Student> students;
    private final List<Crowd.Student> readers;

    /** One request: how long it took, and how it ended. */
    private record Seen(long nanos, int status) {}

    private StormBench(ServerProcess server, SignIns signIns) throws Exception {
        this.server = server;
        this.signIns = signIns;
        var database = server.database();
        crowd = new Crowd(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        crowd.grow(9_600);
        crowd.run("update account set password_hash = convert_from((select value from server_secret"
                + " where name = 'demo-password'), 'UTF8') where student_number is not null");
        crowd.rewind();
        students = crowd.returning(20_000);
        readers = students.subList(0, READERS);
        emails = crowd.emails();
    }

    /** @param arguments sign-ins within the first minute */
    public static void main(String[] arguments) throws Exception {
        var many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        FileSystemUtils.deleteRecursively(FOLDER);
        var signIns = new SignIns();
        try (var server = new ServerProcess(FOLDER, signIns.settings())) {
            new StormBench(server, signIns).run(many);
        }
        System.exit(0);
    }

    private void run(int many) throws Exception {
        say("sign-ins, %d processors, server JVM %s", Runtime.getRuntime().availableProcessors(), ServerProcess.FLAGS);
        read(20); // warm
        signIn(40, 20);
        say("Argon2id alone: %s", argon2());
        steadily();
        say("pages of %d who are in, nobody signs in: %s", READERS, told(read(20)));
        var stop = new AtomicBoolean();
        var pages = new ConcurrentLinkedQueue<Seen>();
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reader : readers) beside.submit(() -> read(reader, stop, pages));
            var before = server.cpu();
            var started = System.nanoTime();
            var done = signIn(many, 60);
            var seconds = (System.nanoTime() - started) / 1e9;
            stop.set(true);
            var cpu = server.cpu().since(before);
            var in = done.stream().filter(it -> it.status() == 303).toList();
            var asked = done.stream().filter(it -> it.status() == 200).toList();
            say(
                    "%,d sign-ins asked for within 60 s: %,d in (%.1f a second over %.0f s, %s), %,d told to come back (%s), %d failed",
                    many,
                    in.size(),
                    in.size() / seconds,
                    seconds,
                    told(in),
                    asked.size(),
                    told(asked),
                    done.size() - in.size() - asked.size());
            say(
                    "processor time: server %.1f s, PostgreSQL %.1f s of %.0f s on each",
                    cpu.server(), cpu.postgres(), seconds);
        }
        say("pages of the %d meanwhile: %s", READERS, told(pages));
        say("server memory: %s MB now and at most", Arrays.toString(server.memory()));
    }

    /** Nobody else is there, and as many sign in as can. */
    private void steadily() throws Exception {
        SignIns.rate(students, 10, it -> signIns.byCas(server.port, it)); // warm
        var start = server.cpu();
        var builtIn = SignIns.rate(emails, 20, email -> signIn(email).status() == 303);
        var between = server.cpu();
        var cas = SignIns.rate(students, 20, it -> signIns.byCas(server.port, it));
        var end = server.cpu();
        say(
                "16 at once sign in: built-in %.1f/s (server %.1f ms of processor time each, PostgreSQL %.1f), CAS %.1f/s (%.1f, %.1f)",
                builtIn,
                between.since(start).server() * 50 / builtIn,
                between.since(start).postgres() * 50 / builtIn,
                cas,
                end.since(between).server() * 50 / cas,
                end.since(between).postgres() * 50 / cas);
    }

    /** Argon2id as the server uses it, on one thread and on one for each processor. */
    private static String argon2() throws Exception {
        var encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        var hash = encoder.encode(PASSWORD);
        for (int i = 0; i < 20; i++) encoder.matches(PASSWORD, hash);
        var report = new ArrayList<String>();
        for (var threads : List.of(1, Runtime.getRuntime().availableProcessors())) {
            var count = new AtomicInteger();
            var end = System.nanoTime() + 5_000_000_000L;
            try (var pool = Executors.newFixedThreadPool(threads)) {
                for (int i = 0; i < threads; i++)
                    pool.submit(() -> {
                        while (System.nanoTime() < end) {
                            encoder.matches(PASSWORD, hash);
                            count.incrementAndGet();
                        }
                    });
            }
            report.add("%.1f/s on %d".formatted(count.get() / 5.0, threads));
        }
        return String.join(", ", report);
    }

    /** So many people, evenly over these seconds, whatever becomes of those before them. */
    private List<Seen> signIn(int many, int seconds) throws InterruptedException {
        var done = new ConcurrentLinkedQueue<Seen>();
        var started = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                var ahead = started + i * (seconds * 1_000_000_000L / many) - System.nanoTime();
                if (ahead > 0) Thread.sleep(ahead / 1_000_000, (int) (ahead % 1_000_000));
                var email = emails.get(i % emails.size());
                people.submit(() -> done.add(signIn(email)));
            }
        }
        return List.copyOf(done);
    }

    private Seen signIn(String email) {
        var started = System.nanoTime();
        try (var line = new Line(server.port, "rentree-visitor=" + email.replace("@", "-"), 150_000)) {
            var page = line.get("/connexion").body();
            int token = page.indexOf("name=\"_csrf\" value=\"") + 20;
            var typed = "_csrf=" + page.substring(token, page.indexOf('"', token)) + "&email=" + encoded(email)
                    + "&password=" + PASSWORD;
            var status = line.post("/connexion", typed).status();
            return new Seen(System.nanoTime() - started, status);
        } catch (IOException e) {
            return new Seen(System.nanoTime() - started, 0);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<Seen> read(int seconds) throws InterruptedException {
        var stop = new AtomicBoolean();
        var pages = new ConcurrentLinkedQueue<Seen>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reader : readers) pool.submit(() -> read(reader, stop, pages));
            Thread.sleep(seconds * 1_000L);
            stop.set(true);
        }
        return List.copyOf(pages);
    }

    /** Home, then the informations, then home again: a page a second. */
    private void read(Crowd.Student reader, AtomicBoolean stop, ConcurrentLinkedQueue<Seen> pages) {
        try (var line = new Line(server.port, "rentree=" + reader.token())) {
            for (int i = 0; !stop.get(); i++) {
                var started = System.nanoTime();
                var status = line.get(i % 2 == 0 ? "/" : "/reinscription/informations")
                        .status();
                pages.add(new Seen(System.nanoTime() - started, status));
                Thread.sleep(1_000);
            }
        } catch (IOException e) {
            pages.add(new Seen(0, 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String told(Iterable<Seen> all) {
        var nanos = new ArrayList<Long>();
        var failed = 0;
        for (var seen : all) {
            if (seen.status() == 0 || seen.status() >= 400) failed++;
            else nanos.add(seen.nanos());
        }
        nanos.sort(null);
        if (nanos.isEmpty()) return "none";
        return String.format(
                Locale.ROOT,
                "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, %d failed",
                at(nanos, 0.5),
                at(nanos, 0.95),
                at(nanos, 0.99),
                failed);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share))) / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
