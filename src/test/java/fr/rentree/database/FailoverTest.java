package fr.rentree.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.rentree.support.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A pool with the settings of the application, one connection wide, and a server that becomes another one's follower. */
class FailoverTest {

    private static final String FOLLOWS = "set default_transaction_read_only = on";

    private HikariDataSource pool;

    @BeforeEach
    void open() throws IOException {
        var database = (DriverManagerDataSource) TestDatabase.fresh();
        var settings = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .forEach(settings::addLast);
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.getUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        new Binder(ConfigurationPropertySources.from(settings))
                .bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        pool.setMaximumPoolSize(1);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aConnectionThatTakesNoChangesIsThrownAwayAtOnce() throws SQLException {
        run("create table t (n int)");
        assertThatThrownBy(() -> {
                    try (var connection = pool.getConnection()) {
                        run(connection, FOLLOWS);
                        run(connection, "insert into t values (1)");
                    }
                })
                .hasMessageContaining("read-only");
        run("insert into t values (1)");
    }

    @Test
    void aConnectionThatOnlyReadsDoesNotPassThePoolsTest() throws SQLException {
        run(pool.getConnectionTestQuery());
        run(FOLLOWS);
        assertThatThrownBy(() -> run(pool.getConnectionTestQuery())).hasMessageContaining("division by zero");
    }

    @Test
    void readinessSaysThatNothingCanBeChanged() throws SQLException {
        var health = new DatabaseHealth(pool);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        run(FOLLOWS);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        pool.close();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aFrozenServerIsLetGo() throws Exception {
        assertThat(pool.getDataSourceProperties())
                .containsAllEntriesOf(Map.of(
                        "connectTimeout", "3", "socketTimeout", "20", "loginTimeout", "45", "tcpKeepAlive", "true"));
        pool.addDataSourceProperty("socketTimeout", "1");
        try (var connection = pool.getConnection()) {
            var process = connection.unwrap(PGConnection.class).getBackendPID();
            signal("STOP", process);
            try {
                assertThatThrownBy(() -> run(connection, "select 1"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                it -> assertThat(it.getSQLState()).isEqualTo("08006"));
            } finally {
                signal("CONT", process);
            }
        }
        run("select 1");
    }

    private void run(String sql) throws SQLException {
        try (var connection = pool.getConnection()) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void signal(String name, int process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Integer.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }
}
