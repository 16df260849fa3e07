package fr.rentree.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The period in which an institute's students may enrol (« période d'ouverture »): from {@code opens}, to just before
 * {@code closes}.
 *
 * @param institute code; {@code null} = the university's own programmes
 * @param programme narrower than the institute's window where given
 */
public record OpeningWindow(
        @Nullable String institute, @Nullable ProgrammeKey programme, Instant opens, Instant closes) {

    public OpeningWindow {
        if (!opens.isBefore(closes)) throw new IllegalArgumentException("a window closes after it opens");
    }
}
