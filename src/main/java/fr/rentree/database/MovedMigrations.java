package fr.rentree.database;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Migrations that stood in another module's folder once. A database where they were made there keeps its tables: what the
 * former module's history says of them is copied, and the former history stays as it is, so that one can go back.
 */
final class MovedMigrations {

    static final Set<String> FORMER_MODULES = Set.of("access", "staff");

    /** The scripts of a module, and the module that had them. */
    private static final Map<String, Moved> MOVED = Map.of(
            "secondfactor",
                    new Moved("staff", "V1__second_factor.sql", "V3__passkey.sql", "V4__passkey_attestation.sql"),
            "administration", new Moved("staff", "V2__invitation.sql"),
            "firstuse", new Moved("access", "V1__scolpass.sql", "V6__issued_to.sql"),
            "lostaccess",
                    new Moved("access", "V2__lost_request.sql", "V4__civil_status.sql", "V5__settled_for_good.sql"));

    private record Moved(String from, List<String> scripts) {

        Moved(String from, String... scripts) {
            this(from, List.of(scripts));
        }
    }

    private MovedMigrations() {}

    /** Does nothing where there is nothing to carry. Nodes that start together may all do it. */
    static void carryHistory(String module, DataSource database) {
        var moved = MOVED.get(module);
        if (moved == null) return;
        var sql = JdbcClient.create(database);
        var former = ModuleMigrations.history(moved.from);
        var history = ModuleMigrations.history(module);
        if (!there(sql, former) || there(sql, history)) return;
        sql.sql("""
                        do $$
                        begin
                            perform pg_advisory_xact_lock(hashtext('%2$s'));
                            if to_regclass('%2$s') is not null then return; end if;
                            create table %2$s (like %1$s including all);
                            insert into %2$s select * from %1$s where script in (%3$s);
                        end $$""".formatted(former, history, quoted(moved.scripts))).update();
    }

    private static String quoted(List<String> scripts) {
        return "'" + String.join("', '", scripts) + "'";
    }

    private static boolean there(JdbcClient sql, String table) {
        return sql.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}
