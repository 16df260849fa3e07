package fr.rentree.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives failed listeners another try: those that met a database gone, or a process that was killed. On a cluster one node
 * at a time holds the lock for this; the lock goes with the connection, so that a dead node never keeps it. What failed
 * ten times is given up: said, counted, and kept in the archive as failed, where it takes no place among the others.
 */
@Component
class FailedEventRetry {

    static final long LOCK = 0x72656e74726565L; // « rentree »
    private static final Logger LOG = LoggerFactory.getLogger(FailedEventRetry.class);
    private static final String GIVE_UP = """
            with given_up as (
                delete from event_publication where status = 'FAILED' and completion_attempts >= 10 returning *)
            insert into event_publication_archive select * from given_up returning id, listener_id
            """;
    private static final Duration REST = Duration.ofMinutes(2);

    /** As many as the pool serves within a few seconds: more would only fail again. */
    private static final int AT_ONCE = 100;

    private static final int MOST_SEEN = 10_000;

    private final FailedEventPublications failed;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Counter givenUp;

    FailedEventRetry(FailedEventPublications failed, JdbcTemplate jdbc, Clock clock, MeterRegistry meters) {
        this.failed = failed;
        this.jdbc = jdbc;
        this.clock = clock;
        this.givenUp = Counter.builder("rentree.events.given.up")
                .description("Listeners of events that failed ten times and are not tried again")
                .register(meters);
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10S")
    void retry() {
        jdbc.execute((ConnectionCallback<Boolean>) this::retryHolding);
    }

    private boolean retryHolding(Connection connection) throws SQLException {
        if (!ask(connection, "select pg_try_advisory_lock(?)")) return false;
        try {
            giveUp(connection);
            failed.resubmit(next(clock.instant()));
            return true;
        } finally {
            ask(connection, "select pg_advisory_unlock(?)");
        }
    }

    private void giveUp(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var gone = statement.executeQuery(GIVE_UP)) {
            while (gone.next()) {
                LOG.error("Given up after ten tries: event {} for {}", gone.getString(1), gone.getString(2));
                givenUp.increment();
            }
        }
    }

    /** The oldest first, none twice within two minutes: those that go on failing do not keep the others waiting. */
    private static ResubmissionOptions next(Instant now) {
        var room = new AtomicInteger(AT_ONCE);
        return ResubmissionOptions.defaults()
                .withMinAge(Duration.ofMinutes(1))
                .withBatchSize(MOST_SEEN)
                .withFilter(it -> rested(it, now) && room.getAndDecrement() > 0);
    }

    private static boolean rested(EventPublication publication, Instant now) {
        var last = publication.getLastResubmissionDate();
        return last == null || last.plus(REST).isBefore(now);
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
