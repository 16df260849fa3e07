package fr.rentree.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.rentree.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.AbstractDataSource;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseOutageTest {

    private static final RuntimeException AWAY =
            new CannotGetJdbcConnectionException("away", new SQLException("refused", "08001"));

    private final AtomicBoolean away = new AtomicBoolean(true);
    private final DatabaseOutage outage = new DatabaseOutage(new Database(), Duration.ofMillis(1));

    @Test
    void isSaidOnceWhenItBeginsAndOnceWhenItIsOver(CapturedOutput log) {
        for (int i = 0; i < 200; i++) outage.handleError(AWAY);
        assertThat(log).containsOnlyOnce("The database is away");
        away.set(false);
        await().untilAsserted(() -> assertThat(log).containsOnlyOnce("The database is back"));
        away.set(true);
        outage.handleError(AWAY);
        assertThat(log.toString().split("The database is away", -1)).hasSize(3);
        outage.destroy();
    }

    @Test
    void hidesNoOtherFailure(CapturedOutput log) {
        outage.handleError(new IllegalStateException("a mistake of ours"));
        assertThat(log).contains("a mistake of ours", "\tat ");
    }

    private final class Database extends AbstractDataSource {

        private final DataSource real = TestDatabase.fresh();

        @Override
        public Connection getConnection() throws SQLException {
            if (away.get()) throw new SQLException("refused", "08001");
            return real.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
