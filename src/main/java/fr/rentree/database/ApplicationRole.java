package fr.rentree.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The role that the application signs in with: it owns its database and everything in it, and is no superuser, so that a
 * statement that went wrong reads no file and runs no program of the machine. {@value #ADMINISTRATOR}, with the same
 * password, is for backups and for those who look after the server.
 */
final class ApplicationRole {

    static final String NAME = "rentree";
    static final String ADMINISTRATOR = "postgres";

    /** Says in the folder of a cluster that the role is no superuser, so that a start has nothing to ask. */
    private static final String MARK = "application-role";

    /** For the moment in which the role of old clusters, which made them, gets its new name. */
    private static final String HELPER = "rentree_upgrade";

    private static final String TAKE_OVER = """
            do $$
            declare it text;
            begin
                for it in
                    select format('alter %s %s owner to rentree', case relkind when 'S' then 'sequence' when 'v' then 'view'
                        when 'm' then 'materialized view' else 'table' end, c.oid::regclass)
                    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
                      and not exists (select from pg_depend d
                          where d.objid = c.oid and c.relkind = 'S' and d.deptype in ('a', 'i'))
                    union all
                    select format('alter routine %s owner to rentree', p.oid::regprocedure)
                    from pg_proc p where pronamespace = 'public'::regnamespace
                loop
                    execute it;
                end loop;
            end $$""";

    private ApplicationRole() {}

    /** The statements that make role and database of a new cluster, for the server's single-user mode: one a line. */
    static String make(String password, String database) {
        return "create role " + NAME + " login password '" + password + "'\n" + "create database " + database
                + " owner " + NAME + "\n";
    }

    static void mark(Path cluster) throws IOException {
        Files.writeString(cluster.resolve(MARK), NAME + "\n");
    }

    /** Makes a role of its own in a cluster of which it was the superuser, until December 2026. Started again, it goes on. */
    static void upgrade(Path cluster, String url, String password) throws IOException {
        if (Files.exists(cluster.resolve(MARK))) return;
        try {
            if (superuser(url, NAME, password)) rename(url, password);
            takeOver(url, password);
        } catch (SQLException e) {
            throw new IOException("the role of the database could not be made an ordinary one", e);
        }
        mark(cluster);
    }

    private static boolean superuser(String url, String role, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, role, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void rename(String url, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, NAME, password)) {
            run(connection, "drop role if exists " + HELPER);
            run(connection, "create role " + HELPER + " superuser login password '" + password + "'");
        }
        try (var connection = DriverManager.getConnection(url, HELPER, password)) {
            connection.setAutoCommit(false);
            run(connection, "alter role " + NAME + " rename to " + ADMINISTRATOR);
            run(connection, "create role " + NAME + " login password '" + password + "'");
            connection.commit();
        }
    }

    private static void takeOver(String url, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, ADMINISTRATOR, password)) {
            connection.setAutoCommit(false);
            run(connection, TAKE_OVER);
            run(connection, "alter database " + connection.getCatalog() + " owner to " + NAME);
            run(connection, "drop role if exists " + HELPER);
            connection.commit();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
