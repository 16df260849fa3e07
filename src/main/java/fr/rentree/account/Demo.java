package fr.rentree.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Demo mode: everybody signs in with the password of the README. It is hashed once for the whole database; a start
 * without demo mode takes it away from everybody.
 */
@Component
class Demo {

    static final String PASSWORD = "rentree-demo-2026";

    private final boolean configured;
    private final JdbcClient sql;
    private final Passwords passwords;
    private volatile @Nullable String hash;

    Demo(DemoSettings settings, JdbcClient sql, Passwords passwords) {
        configured = settings.demo();
        this.sql = sql;
        this.passwords = passwords;
    }

    /** Whether it is configured, and no server of this database was started without it since. */
    boolean on() {
        return configured && !closed();
    }

    /** Whether this start is meant to be one in demo mode. */
    boolean configured() {
        return configured;
    }

    /** A server starts in demo mode. */
    void open() {
        sql.sql("delete from server_secret where name = 'demo-closed'").update();
    }

    /** The password hash of a new account; {@code null} without demo mode. */
    @Nullable
    String hash() {
        if (!on()) return null;
        if (hash == null) hash = stored().orElseGet(this::make);
        return hash;
    }

    /**
     * Leaves no way in with the demo password, and nobody who came in with it; an import beside the server does not bring
     * it back, whatever its own settings are.
     */
    @Transactional
    void close() {
        sql.sql("insert into server_secret (name, value) values ('demo-closed', '') on conflict do nothing")
                .update();
        stored().ifPresent(known -> {
            sql.sql("delete from account_session where account_id in (select id from account where password_hash = ?)")
                    .param(known)
                    .update();
            sql.sql("update account set password_hash = null where password_hash = ?")
                    .param(known)
                    .update();
        });
    }

    private boolean closed() {
        return sql.sql("select exists (select from server_secret where name = 'demo-closed')")
                .query(Boolean.class)
                .single();
    }

    private String make() {
        sql.sql("insert into server_secret (name, value) values ('demo-password', ?) on conflict do nothing")
                .param(passwords.hash(PASSWORD).getBytes(StandardCharsets.UTF_8))
                .update();
        return stored().orElseThrow();
    }

    private Optional<String> stored() {
        return sql.sql("select value from server_secret where name = 'demo-password'")
                .query(byte[].class)
                .optional()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
