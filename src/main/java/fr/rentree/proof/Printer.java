package fr.rentree.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sets sheets as PDF/A-2a and PDF/UA-1 in one; every font is embedded. Safe for many threads. */
final class Printer {

    private final Queue<Fonts> idle = new ConcurrentLinkedQueue<>();

    byte[] print(Sheet sheet) {
        return print(List.of(sheet));
    }

    /** Each from a new page on, in one document. */
    byte[] print(List<Sheet> sheets) {
        var reused = idle.poll();
        var fonts = reused == null ? new Fonts() : reused;
        try {
            return Setting.print(sheets, fonts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            idle.add(fonts);
        }
    }
}
