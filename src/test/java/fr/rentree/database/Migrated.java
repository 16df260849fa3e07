package fr.rentree.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings an empty database of the tests to where the application would bring it at its start. */
public final class Migrated {

    private Migrated() {}

    public static void migrate(DataSource empty) {
        new ModuleMigrations().migrate(Flyway.configure().dataSource(empty).load());
    }
}
