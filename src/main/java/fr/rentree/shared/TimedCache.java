package fr.rentree.shared;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something read from the database often and changed rarely, served from memory and never older than 5 seconds: another
 * process may have changed it. Under traffic it is read again in the background, so that nobody waits. What a transaction
 * has not committed is never remembered.
 */
public final class TimedCache<T> {

    private static final Duration OLDEST = Duration.ofSeconds(5);
    private static final Duration READ_AGAIN = Duration.ofSeconds(3);
    private static final Boolean ONLY = true;
    private static final Executor READERS = Executors.newVirtualThreadPerTaskExecutor();

    private final Supplier<T> read;
    private final AsyncLoadingCache<Boolean, T> memory;

    public TimedCache(Supplier<T> read) {
        this(read, Ticker.systemTicker(), READERS);
    }

    TimedCache(Supplier<T> read, Ticker ticker, Executor readers) {
        this.read = read;
        this.memory = Caffeine.newBuilder()
                .expireAfterWrite(OLDEST)
                .refreshAfterWrite(READ_AGAIN)
                .ticker(ticker)
                .executor(readers)
                .buildAsync(only -> read.get());
    }

    /** The value, at most 5 seconds old. */
    public T get() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return withoutWaiting();
        try {
            return memory.synchronous().get(ONLY);
        } catch (RuntimeException e) {
            forget(); // else the next caller may still meet this failure
            throw e;
        }
    }

    /** Who holds a connection must not wait for somebody who needs another one: the pool would run dry. */
    private T withoutWaiting() {
        var known = memory.synchronous().getIfPresent(ONLY);
        return known == null ? read.get() : known;
    }

    /** Forgets as soon as the caller's transaction has ended, or now where there is none. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) forget();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
    }

    private void forget() {
        memory.synchronous().invalidateAll();
    }
}
