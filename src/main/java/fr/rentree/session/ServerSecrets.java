package fr.rentree.session;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every node of this installation knows and nobody else: drawn by whoever starts first, then it stays. */
@Component
public class ServerSecrets {

    private final JdbcClient sql;

    ServerSecrets(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<byte[]> find(String name) {
        return sql.sql("select value from server_secret where name = ?")
                .param(name)
                .query(byte[].class)
                .optional();
    }

    /** Keeps this one, unless there is one of this name. @return the one that is kept */
    public byte[] keep(String name, byte[] value) {
        sql.sql("insert into server_secret (name, value) values (?, ?) on conflict do nothing")
                .params(name, value)
                .update();
        return find(name).orElseThrow();
    }
}
