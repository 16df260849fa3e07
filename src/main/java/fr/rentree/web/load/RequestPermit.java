package fr.rentree.web.load;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The place that the request of this thread holds among those worked at (see {@link ConcurrencyLimitFilter}). Who waits long for something
 * else that is handed out in turn gives it back meanwhile: a thousand who wait for their password to be checked must not
 * stand in the way of those who are in.
 */
public final class RequestPermit {

    private static final ThreadLocal<@Nullable Semaphore> HELD = new ThreadLocal<>();

    private RequestPermit() {}

    /** Waits for something without holding a place, then queues for a place again. */
    public static <T> T aside(Callable<T> wait) throws Exception {
        var places = HELD.get();
        if (places == null) return wait.call();
        HELD.remove();
        places.release();
        try {
            return wait.call();
        } finally {
            places.acquireUninterruptibly();
            HELD.set(places);
        }
    }

    static void hold(Semaphore places) {
        HELD.set(places);
    }

    static void release() {
        var places = HELD.get();
        HELD.remove();
        if (places != null) places.release();
    }
}
