package fr.rentree.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Says whether the database takes changes; who only reads cannot serve students. In the place of Boot's own indicator,
 * which is content with a server that answers.
 */
@Component("dbHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

    private static final int PATIENCE = 3_000;
    private static final Executor AT_ONCE = Runnable::run;

    private final DataSource database;

    DatabaseHealth(DataSource database) {
        super("the database does not answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws SQLException {
        try (var connection = database.getConnection()) {
            var usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(AT_ONCE, PATIENCE);
            builder.status(readOnly(connection) ? "DOWN" : "UP");
            connection.setNetworkTimeout(AT_ONCE, usual);
        }
    }

    private static boolean readOnly(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_setting('transaction_read_only') = 'on'")) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
