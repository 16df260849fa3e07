package fr.rentree.bench;

import java.io.IOException;
import java.util.function.LongConsumer;

/** One student's whole way: from the home page through every step to « Fin de l'inscription », each page fetched. */
record Journey(int port, long thinkMillis) {

    private static final int STEPS = 10;

    /** @param took gets the nanoseconds of each request; nothing is posted that was not read from a page before */
    void walk(Crowd.Student student, LongConsumer took) throws IOException, InterruptedException {
        try (var line = new Line(port, "rentree=" + student.token())) {
            var home = timed(line, "/", null, took);
            var path = button(home.body());
            for (int i = 0; i < STEPS; i++) {
                if (thinkMillis > 0) Thread.sleep(thinkMillis);
                var page = timed(line, path, null, took);
                if (page.status() != 200) throw new IOException(path + " answered " + page.status());
                if (path.endsWith("/fin")) return;
                var form = new Form(page.body(), student.cvec());
                if (thinkMillis > 0) Thread.sleep(thinkMillis);
                var answer = timed(line, form.action, form.posted(), took);
                if (answer.status() != 303) throw new IOException(path + " was not accepted: " + errors(answer));
                path = answer.location();
            }
            throw new IOException("no end in sight at " + path);
        }
    }

    private static Line.Answer timed(Line line, String path, String form, LongConsumer took) throws IOException {
        var started = System.nanoTime();
        var answer = form == null ? line.get(path) : line.post(path, form);
        took.accept(System.nanoTime() - started);
        return answer;
    }

    private static String button(String home) throws IOException {
        int at = home.indexOf("<a class=\"govuk-button\"");
        if (at < 0) throw new IOException("no way on from the home page");
        int from = home.indexOf("href=\"", at) + 6;
        return home.substring(from, home.indexOf('"', from));
    }

    private static String errors(Line.Answer answer) {
        int at = answer.body().indexOf("govuk-error-summary__list");
        return answer.status() + " "
                + (at < 0 ? "" : answer.body().substring(at + 27, answer.body().indexOf("</ul>", at)));
    }
}
