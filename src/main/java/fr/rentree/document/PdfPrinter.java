package fr.rentree.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** Sets sheets as PDF/A-2a and PDF/UA-1 in one; every font is embedded. Safe for many threads. */
@Component
public class PdfPrinter {

    private final Queue<FontFiles> idle = new ConcurrentLinkedQueue<>();

    public byte[] print(DocumentSheet sheet) {
        return print(List.of(sheet));
    }

    /** Each from a new page on, in one document. */
    byte[] print(List<DocumentSheet> sheets) {
        var reused = idle.poll();
        var fonts = reused == null ? new FontFiles() : reused;
        try {
            return SheetSetting.print(sheets, fonts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            idle.add(fonts);
        }
    }
}
