package fr.rentree.web;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.util.ErrorHandler;

/**
 * The time in which scheduled tasks find no database: one line in the log when it begins and one when it is over, and not
 * a stack trace each round. They are simply run again. Whatever else a task fails of is logged as it is.
 */
@Component
@ConditionalOnWebApplication
class DatabaseOutage implements ErrorHandler, SimpleAsyncTaskSchedulerCustomizer, DisposableBean {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final DataSource database;
    private final Duration betweenLooks;
    private final Logger log;
    private final AtomicBoolean on = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);

    @Autowired
    DatabaseOutage(DataSource database) {
        this(database, BETWEEN_LOOKS, LoggerFactory.getLogger(DatabaseOutage.class));
    }

    DatabaseOutage(DataSource database, Duration betweenLooks, Logger log) {
        this.database = database;
        this.betweenLooks = betweenLooks;
        this.log = log;
    }

    @Override
    public void customize(SimpleAsyncTaskScheduler scheduler) {
        scheduler.setErrorHandler(this);
    }

    @Override
    public void handleError(Throwable failure) {
        if (!FailureKind.passing(failure)) log.error("A scheduled task failed", failure);
        else if (on.compareAndSet(false, true)) {
            log.warn("The database is away; scheduled tasks wait for it: {}", failure.toString());
            Thread.ofVirtual().name("database-outage").start(this::watch);
        }
    }

    private void watch() {
        try {
            while (!end.await(betweenLooks.toMillis(), TimeUnit.MILLISECONDS))
                if (back()) {
                    on.set(false);
                    log.info("The database is back");
                    return;
                }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean back() {
        try (var connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    @Override
    public void destroy() {
        end.countDown();
    }
}
