package fr.rentree.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import fr.rentree.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.AbstractDataSource;

class DatabaseOutageTest {

    private static final RuntimeException AWAY =
            new CannotGetJdbcConnectionException("away", new SQLException("refused", "08001"));

    private final AtomicBoolean away = new AtomicBoolean(true);
    private final Lines lines = new Lines();
    private final DatabaseOutage outage = new DatabaseOutage(new Database(), Duration.ofMillis(1), lines.logger());

    @AfterEach
    void noLongerWatched() {
        outage.destroy();
    }

    @Test
    void isSaidOnceWhenItBeginsAndOnceWhenItIsOver() {
        for (int i = 0; i < 200; i++) outage.handleError(AWAY);
        assertThat(lines.said()).hasSize(1).first().asString().startsWith("The database is away");
        away.set(false);
        await().until(() -> lines.said().size() == 2);
        assertThat(lines.said()).last().isEqualTo("The database is back");
        away.set(true);
        outage.handleError(AWAY);
        assertThat(lines.said()).hasSize(3).last().asString().startsWith("The database is away");
    }

    @Test
    void hidesNoOtherFailure() {
        var mistake = new IllegalStateException("a mistake of ours");
        outage.handleError(mistake);
        assertThat(lines.events())
                .singleElement()
                .extracting(event -> event.getThrowableProxy().getMessage())
                .isEqualTo("a mistake of ours");
    }

    /** What is logged, in a context of its own: the application's is begun anew with each application that a test starts. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

        Logger logger() {
            setContext(new LoggerContext());
            start();
            var logger = ((LoggerContext) getContext()).getLogger("outage");
            logger.addAppender(this);
            return logger;
        }

        List<ILoggingEvent> events() {
            return events;
        }

        List<String> said() {
            return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
        }

        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
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
