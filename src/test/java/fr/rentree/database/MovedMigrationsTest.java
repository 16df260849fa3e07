package fr.rentree.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.TestDatabase;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MovedMigrationsTest {

    @ParameterizedTest
    @CsvSource({
        "staff, administration secondfactor, staff_invitation staff_authenticator staff_passkey",
        "access, firstuse lostaccess, scolpass first_use lost_request"
    })
    void whatWasMigratedUnderAFormerNameOfItsModuleStays(String former, String modules, String tables) {
        var database = TestDatabase.fresh();
        migratedBefore(database, former, modules.split(" "));
        var sql = JdbcClient.create(database);
        for (var table : tables.split(" "))
            assertThat(count(sql, table)).as(table).isZero();
        var made = count(sql, ModuleMigrations.history(former));
        Migrated.migrate(database);
        Migrated.migrate(database);
        assertThat(Stream.of(modules.split(" "))
                        .mapToInt(it -> count(sql, ModuleMigrations.history(it)))
                        .sum())
                .as("migrations known")
                .isEqualTo(made);
    }

    /** As it was: all of them in one folder, with one history. */
    private static void migratedBefore(DataSource database, String former, String... modules) {
        Flyway.configure()
                .dataSource(database)
                .locations(Stream.of(modules)
                        .map("classpath:db/migration/"::concat)
                        .toArray(String[]::new))
                .table(ModuleMigrations.history(former))
                .load()
                .migrate();
    }

    private static int count(JdbcClient sql, String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
