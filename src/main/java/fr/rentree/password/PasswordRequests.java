package fr.rentree.password;

import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Those who forgot a password and wait for a link. Whether there is such an account is looked for after the answer was
 * given, one after the other: the answer takes the same time for all, and tells nothing. What is too much at once is
 * dropped: whoever gets no mail asks again.
 */
@Component
class PasswordRequests implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordRequests.class);
    private static final int MOST_WAITING = 2_000;

    private final PasswordLinks links;
    private final ThreadPoolExecutor worker;

    PasswordRequests(PasswordLinks links) {
        this.links = links;
        var threads = Thread.ofPlatform().name("forgotten-", 1).daemon().factory();
        worker = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(MOST_WAITING), threads);
        worker.allowCoreThreadTimeOut(true);
    }

    /** @param email as {@code Accounts.normal} writes it */
    void add(String email, Locale language) {
        later(() -> links.ask(email, language));
    }

    void later(Runnable work) {
        try {
            worker.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.warn(
                            "A forgotten password was not looked at: {}",
                            e.getClass().getSimpleName());
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("Too many ask for a forgotten password at once");
        }
    }

    /** An orderly stop looks at those who wait. */
    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) LOG.warn("Forgotten passwords were not looked at");
    }
}
