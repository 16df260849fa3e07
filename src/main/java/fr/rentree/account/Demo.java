package fr.rentree.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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

    private final boolean on;
    private final JdbcClient sql;
    private final Passwords passwords;
    private volatile @Nullable String hash;

    Demo(@Value("${rentree.demo:false}") boolean on, JdbcClient sql, Passwords passwords) {
        this.on = on;
        this.sql = sql;
        this.passwords = passwords;
    }

    boolean on() {
        return on;
    }

    /** The password hash of a new account; {@code null} without demo mode. */
    @Nullable
    String hash() {
        if (!on) return null;
        if (hash == null) hash = stored().orElseGet(this::make);
        return hash;
    }

    /** Leaves no way in with the demo password, and nobody who came in with it. */
    @Transactional
    void close() {
        stored().ifPresent(known -> {
            sql.sql("delete from account_session where account_id in (select id from account where password_hash = ?)")
                    .param(known)
                    .update();
            sql.sql("update account set password_hash = null where password_hash = ?")
                    .param(known)
                    .update();
        });
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
