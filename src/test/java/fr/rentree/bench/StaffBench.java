package fr.rentree.bench;

import fr.rentree.database.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/**
 * What the registry waits for with everybody in the database: a page of the list, a name and a number that are searched for,
 * each beside the floor of its bare reads in the same run.
 */
final class StaffBench {

    private static final String LIST = "/secretariat/inscriptions";
    private static final int THREADS = 4;
    private static final int ROUNDS = 5;
    private static final int RECORDED = 5;

    /** A browser keeps its connection for several pages. */
    private static final int ON_ONE_LINE = 10;

    private static final int MOST = 5_000_000;

    /** Stands for the registry: a number that no student has names its session. */
    private static final Crowd.Student REGISTRY = new Crowd.Student("00000000");

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ServerProcess server;
    private final EmbeddedPostgres database;
    private final Crowd crowd;
    private final double each;

    StaffBench(ServerProcess server, EmbeddedPostgres database, Crowd crowd, double each) {
        this.server = server;
        this.database = database;
        this.crowd = crowd;
        this.each = each;
    }

    /** One request as it is sent. @param form as posted; {@code null} = it is a page that is shown */
    private record Request(String path, String form) {

        void send(Line line, LongConsumer took) throws IOException {
            var started = System.nanoTime();
            var answer = form == null ? line.get(path) : line.post(path, form);
            took.accept(System.nanoTime() - started);
            if (answer.status() != 200) throw new IOException(path + " answered " + answer.status());
        }
    }

    void run() throws Exception {
        crowd.rewind();
        crowd.run("insert into account_session (token_hash, account_id, created_at, last_seen_at, expires_at)"
                + " select sha256(convert_to('" + REGISTRY.token() + "', 'UTF8')), id, now(), now(),"
                + " now() + interval '12 hours' from account where email = 'scolarite@univ.example'");
        say("%n-- staff: %,d offers, %d at once --", crowd.count("select count(*) from offer"), THREADS);
        ratio("a page of the list", new Request(LIST + "?etat=OFFERED&page=2", null));
        ratio("the last page", new Request(LIST + "?etat=OFFERED&page=" + pages(), null));
        ratio("a search by name", search("nguyen"));
        ratio("a search by number", search("30001234"));
    }

    private int pages() throws SQLException {
        return crowd.count("select (count(*) + 49) / 50 from offer o where not exists"
                + " (select from enrolment e where e.student_number = o.student_number)");
    }

    private Request search(String typed) throws IOException {
        try (var line = line()) {
            var page = CSRF.matcher(line.get(LIST).body());
            if (!page.find()) throw new IOException("no list for the registry");
            return new Request(LIST, "_csrf=" + encoded(page.group(1)) + "&text=" + encoded(typed));
        }
    }

    /** In turn, as the machine's speed changes. */
    private void ratio(String title, Request request) throws Exception {
        var recording = record(request);
        var ratios = new ArrayList<Double>();
        var pages = load(seconds(), request);
        for (int round = 0; round < ROUNDS; round++) {
            pages = load(seconds(), request);
            ratios.add(pages.requestsPerSecond() / floor(recording));
        }
        var sorted = ratios.stream().sorted().toList();
        say(
                "%-18s %6.1f requests/s  p50 %6.1f ms  p99 %6.1f ms  %d reads | ratio to the floor: %.2f in the middle,"
                        + " %.2f to %.2f | %d failed",
                title,
                pages.requestsPerSecond(),
                pages.millis(0.5),
                pages.millis(0.99),
                recording.reads(),
                sorted.get(ROUNDS / 2),
                sorted.getFirst(),
                sorted.getLast(),
                pages.failed());
    }

    private Load.Result load(double seconds, Request request) throws InterruptedException {
        var load = new Load(everybody());
        var result = load.run(THREADS, seconds, (_, took) -> {
            try (var line = line()) {
                for (int i = 0; i < ON_ONE_LINE; i++) request.send(line, took);
            }
        });
        load.errors().forEach(it -> say("  %s", it));
        return result;
    }

    private double floor(Recording recording) throws Exception {
        try (var floor = new Floor(database, recording, REGISTRY)) {
            var load = new Load(everybody());
            load.run(THREADS, seconds() / 4, floor::walk);
            var result = load.run(THREADS, seconds(), floor::walk);
            load.errors().forEach(it -> say("  %s", it));
            return result.journeysPerSecond();
        }
    }

    private Recording record(Request request) throws Exception {
        try (var line = line()) {
            for (int i = 0; i < RECORDED; i++) request.send(line, _ -> {});
            crowd.logStatements(true);
            var before = Recording.transactions(server.logs());
            for (int i = 0; i < RECORDED; i++) request.send(line, _ -> {});
            crowd.logStatements(false);
            return Recording.repeated(server.logs(), before, RECORDED);
        }
    }

    private double seconds() {
        return each / ROUNDS;
    }

    private Line line() throws IOException {
        return new Line(server.port, "rentree=" + REGISTRY.token());
    }

    private static List<Crowd.Student> everybody() {
        return Collections.nCopies(MOST, REGISTRY);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
