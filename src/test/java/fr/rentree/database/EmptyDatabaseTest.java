package fr.rentree.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/** Every test context starts with a database of its own on the one server of the test run. */
@ApplicationModuleTest
class EmptyDatabaseTest {

    @Autowired
    JdbcClient sql;

    @Test
    void aModuleTestHasItsOwnDatabaseWithoutAskingForIt() {
        assertThat(name(sql)).startsWith("test_");
        assertThat(name(JdbcClient.create(TestDatabase.fresh()))).isNotEqualTo(name(sql));
    }

    @Test
    void everyModuleIsMigratedWithAHistoryOfItsOwn() {
        var histories = sql.sql("select tablename from pg_tables where tablename like 'flyway_schema_history_%'")
                .query(String.class)
                .list();
        assertThat(histories)
                .containsExactlyInAnyOrderElementsOf(ModuleMigrations.modules().stream()
                        .map("flyway_schema_history_"::concat)
                        .toList())
                .contains("flyway_schema_history_campaign");
    }

    private static String name(JdbcClient sql) {
        return sql.sql("select current_database()").query(String.class).single();
    }
}
