package fr.rentree.support;

import fr.rentree.database.EmbeddedPostgres;
import fr.rentree.database.Migrated;
import fr.rentree.database.SharedPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database of tests. Nothing to do to use it: being an auto-configuration of the test class path, it gives every
 * context with a pool ({@code @SpringBootTest}, {@code @ApplicationModuleTest}, {@code @DataJdbcTest} with
 * {@code @ImportAutoConfiguration(TestDatabase.class)}) a database of its own without a row, copied from one that is migrated
 * once a test JVM. Tests that share a context share its database: clean up, use own keys, or be {@code @Transactional}.
 *
 * <p>One real server a test JVM, started by the application's launcher when the first context asks; files in
 * {@code target/test-data}, kept for the next run. A test without Spring asks {@link #fresh()} for an empty database.
 */
@AutoConfiguration(
        before = DataSourceAutoConfiguration.class,
        beforeName = "fr.rentree.database.EmbeddedPostgresAutoConfiguration")
public class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Bean
    JdbcConnectionDetails testDatabase() {
        var server = Server.ONLY;
        return new Fresh(server.url(create(Template.NAME)), server.user(), server.password());
    }

    /** Migrated is the database before it is copied: a fifth of the time of a context. */
    @Bean
    @Primary
    FlywayMigrationStrategy copied() {
        return flyway -> {};
    }

    /** A new, empty database on the test server. */
    public static DataSource fresh() {
        return at(create("template1"));
    }

    private static DataSource at(String database) {
        var server = Server.ONLY;
        return new DriverManagerDataSource(server.url(database), server.user(), server.password());
    }

    private static String create(String template) {
        var name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + template + " owner " + Server.ONLY.user());
        return name;
    }

    private record Fresh(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {}

    private static void execute(String sql) {
        try (var connection = Server.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Migrated once, when the first context asks. */
    private static final class Template {

        static final String NAME = migrated();

        private static String migrated() {
            var name = create("template1");
            Migrated.migrate(at(name));
            return name;
        }
    }

    /** Started once, when first used; stopped after every context was closed. */
    private static final class Server {

        static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            var quick = Map.of(
                    "fsync", "off",
                    "synchronous_commit", "off",
                    "full_page_writes", "off",
                    // every cached Spring context keeps a pool of its own
                    "max_connections", "300");
            var server = start(Path.of("target/test-data"), quick);
            if (!server.owned()) { // by another test run of this clone, which will stop it: use one of our own
                server.close();
                server = start(
                        Path.of("target/test-data-" + ProcessHandle.current().pid()), quick);
            }
            SpringApplication.getShutdownHandlers().add(server::close);
            return clean(server);
        }

        private static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
            try {
                SharedPrograms.in(folder);
                return EmbeddedPostgres.start(folder, settings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres clean(EmbeddedPostgres server) {
            try (var connection = DriverManager.getConnection(server.url(), server.administrator(), server.password());
                    var statement = connection.createStatement()) {
                // each connection derives a key from it: with the 4,096 rounds of the default, 9 s of processor time a
                // run
                statement.execute("set scram_iterations = 1");
                statement.execute("alter role " + server.user() + " password '" + server.password() + "'");
                var old = new ArrayList<String>();
                var names = statement.executeQuery("select datname from pg_database where datname like 'test\\_%'");
                while (names.next()) old.add(names.getString(1));
                for (var name : old) statement.execute("drop database " + name + " with (force)");
                return server;
            } catch (SQLException e) {
                throw new IllegalStateException("the test database cannot be cleaned", e);
            }
        }

        static Connection connect() throws SQLException {
            return DriverManager.getConnection(ONLY.url(), ONLY.administrator(), ONLY.password());
        }
    }
}
