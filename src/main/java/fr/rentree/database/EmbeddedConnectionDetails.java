package fr.rentree.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the pool reaches our own PostgreSQL. */
record EmbeddedConnectionDetails(EmbeddedPostgres server) implements JdbcConnectionDetails, AutoCloseable {

    @Override
    public String getJdbcUrl() {
        return server.url();
    }

    @Override
    public String getUsername() {
        return server.user();
    }

    @Override
    public String getPassword() {
        return server.password();
    }

    @Override
    public void close() {
        server.close();
    }
}
