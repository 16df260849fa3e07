package fr.rentree.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The address of our own PostgreSQL, for the connection pool. */
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
