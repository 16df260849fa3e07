package fr.rentree.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Migrates module by module: {@code db/migration/<module>/V1__….sql} has its own version numbers and its own history,
 * {@code flyway_schema_history_<module>}. No constraint crosses modules, so their order does not matter.
 */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final String ROOT = "classpath:db/migration/";
    private static final Pattern MODULE = Pattern.compile("db/migration/([a-z]+)/[^/]+\\.sql$");

    @Override
    public void migrate(Flyway flyway) {
        for (var module : modules()) {
            MovedMigrations.carryHistory(module, flyway.getConfiguration().getDataSource());
            of(module, flyway).migrate();
        }
    }

    private static Flyway of(String module, Flyway flyway) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations(ROOT + module)
                .table(history(module))
                .baselineOnMigrate(true) // the schema holds other modules' tables already
                .baselineVersion("0")
                .load();
    }

    /** The table that remembers which of a module's migrations were made. */
    static String history(String module) {
        return "flyway_schema_history_" + module;
    }

    /** The modules that have migrations; a former one, of which an earlier build left files, is none. */
    static SortedSet<String> modules() {
        var names = new TreeSet<String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(ROOT + "*/*.sql")) {
                var module = MODULE.matcher(file.getURL().toString());
                if (module.find()) names.add(module.group(1));
            }
            names.removeAll(MovedMigrations.FORMER_MODULES);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations cannot be listed", e);
        }
    }
}
