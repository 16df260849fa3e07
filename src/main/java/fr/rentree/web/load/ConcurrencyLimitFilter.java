package fr.rentree.web.load;

import fr.rentree.web.NetworkAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Works at so many requests at once, the others in the order in which they came. A thousand at once would fight for the
 * connections to the database: some would be answered at once and some never. What costs nothing does not wait. A form is
 * there before it takes a place ({@link BodyReader}), and a page is sent when its place is free again.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
public class ConcurrencyLimitFilter extends OncePerRequestFilter {

    /** Enough to keep processors and database busy while some wait for the disk or for an outside system. */
    private static final int PLACES = 32;

    /** Longer than that, and a browser's reader has gone; the page that comes instead keeps what was typed. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places;
    private final Duration patience;
    private final FairShares memory = FairShares.ofMemory(0.2);

    /** Thrown where too many requests wait already; this one was not begun. */
    public static final class Crowded extends RuntimeException {}

    ConcurrencyLimitFilter() {
        this(PLACES, PATIENCE);
    }

    ConcurrencyLimitFilter(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/static/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (!enter()) throw new Crowded();
        RequestPermit.hold(places);
        var page = new ContentCachingResponseWrapper(new PatientResponse(response));
        try {
            rest.doFilter(request, page);
        } finally {
            RequestPermit.release();
        }
        send(page, NetworkAddress.of(request));
    }

    /** Whoever takes the page slowly holds no place meanwhile, and of the memory that pages wait in no more than a share. */
    private void send(ContentCachingResponseWrapper page, String address) throws IOException {
        var size = page.getContentSize();
        if (!memory.take(address, size)) throw new ClientAbortException("too many pages wait to be taken");
        try {
            page.copyBodyToResponse();
        } finally {
            memory.giveBack(address, size);
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
