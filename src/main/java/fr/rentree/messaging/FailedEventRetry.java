package fr.rentree.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives failed listeners another try: those that met a database gone, or a process that was killed. On a cluster one node
 * at a time holds the lock for this; the lock goes with the connection, so that a dead node never keeps it.
 */
@Component
class FailedEventRetry {

    static final long LOCK = 0x72656e74726565L; // « rentree »
    private static final ResubmissionOptions OPTIONS =
            ResubmissionOptions.defaults().withMinAge(Duration.ofMinutes(1)).withBatchSize(100);

    private final FailedEventPublications failed;
    private final JdbcTemplate jdbc;

    FailedEventRetry(FailedEventPublications failed, JdbcTemplate jdbc) {
        this.failed = failed;
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT2M")
    void retry() {
        jdbc.execute((ConnectionCallback<Boolean>) this::retryHolding);
    }

    private boolean retryHolding(Connection connection) throws SQLException {
        if (!ask(connection, "select pg_try_advisory_lock(?)")) return false;
        try {
            failed.resubmit(OPTIONS);
            return true;
        } finally {
            ask(connection, "select pg_advisory_unlock(?)");
        }
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
