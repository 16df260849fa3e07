package fr.rentree.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sets sheets as PDF/A-2a and PDF/UA-1 in one; every font is embedded. Safe for many threads. */
final class Printer {

    private final Queue<Fonts> idle = new ConcurrentLinkedQueue<>();

    byte[] print(Sheet sheet) {
        var reused = idle.poll();
        var fonts = reused == null ? new Fonts() : reused;
        try {
            return Setting.print(sheet, fonts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            idle.add(fonts);
        }
    }
}
