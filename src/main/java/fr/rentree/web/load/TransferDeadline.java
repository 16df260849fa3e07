package fr.rentree.web.load;

import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;

/**
 * The time in which something has to come over the network or to have gone: a fixed one, and more for each byte that did.
 * A weak network is slow but goes on; who sends or takes a byte now and then, to hold what we have, does not last.
 */
final class TransferDeadline {

    private static final int BYTES_A_SECOND = 8_192;

    private final long started = System.nanoTime();
    private final Duration patience;
    private long bytes;

    TransferDeadline(Duration patience) {
        this.patience = patience;
    }

    /** So much has come, or gone. */
    void passed(int more) throws IOException {
        bytes += more;
        var allowed = patience.plusMillis(bytes * 1000 / BYTES_A_SECOND);
        if (System.nanoTime() - started > allowed.toNanos()) throw new ClientAbortException("too slow");
    }
}
