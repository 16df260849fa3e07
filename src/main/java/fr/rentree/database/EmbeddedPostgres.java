package fr.rentree.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that lives in a data folder. Who comes first owns it: unpacks, initialises, starts, watches over it, and
 * stops it on {@link #close()}. Who comes while the owner lives (an import beside the running application) uses the same
 * server, and becomes its owner when that one ends. What an owner that was killed left behind is stopped first, and nothing
 * that was committed is lost.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_BETWEEN = Duration.ofSeconds(30);

    private final FolderOwnership ownership;
    private final PostgresCluster cluster;
    private final Map<String, String> settings;
    private final int port;
    private volatile boolean closed;

    private EmbeddedPostgres(
            FolderOwnership ownership, PostgresCluster cluster, Map<String, String> settings, int port) {
        this.ownership = ownership;
        this.cluster = cluster;
        this.settings = settings;
        this.port = port;
        Thread.ofVirtual().name("postgres-watch").start(this::watch);
    }

    /** Starts the folder's server, or joins it where another process already runs it. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, Map.of());
    }

    /** @param settings PostgreSQL settings that replace ours, such as {@code fsync=off} for tests */
    public static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
        return start(folder, settings, PATIENCE);
    }

    /** @param patience how long somebody else's server may take to start, or to stop */
    static EmbeddedPostgres start(Path folder, Map<String, String> settings, Duration patience) {
        try {
            var data = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
            var cluster = PostgresCluster.in(data, PostgresBinaries.folderIn(data));
            var ownership = new FolderOwnership(data);
            for (var end = System.nanoTime() + patience.toNanos(); ; PollingPause.shortly()) {
                if (ownership.take()) return own(data, settings, cluster, ownership);
                var port = cluster.port();
                if (port.isPresent()) return join(data, settings, cluster, ownership, port.get());
                if (System.nanoTime() > end) throw held(data, ownership);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + folder, e);
        }
    }

    private static EmbeddedPostgres own(
            Path data, Map<String, String> settings, PostgresCluster cluster, FolderOwnership ownership)
            throws IOException {
        var started = false;
        try {
            PostgresBinaries.unpackedIn(data);
            cluster.stopLeftOvers();
            cluster.initialiseOnce();
            var port = cluster.start(settings);
            started = true;
            ApplicationRole.upgrade(cluster.files(), url(port, PostgresCluster.DATABASE), cluster.password());
            LOG.info("PostgreSQL runs on 127.0.0.1:{} with its data in {}", port, data);
            return new EmbeddedPostgres(ownership, cluster, settings, port);
        } finally {
            if (!started) ownership.release();
        }
    }

    private static EmbeddedPostgres join(
            Path data, Map<String, String> settings, PostgresCluster cluster, FolderOwnership ownership, int port) {
        LOG.info("Another Rentrée runs PostgreSQL on 127.0.0.1:{} for {}; it is used and left running", port, data);
        return new EmbeddedPostgres(ownership, cluster, settings, port);
    }

    private static IllegalStateException held(Path data, FolderOwnership ownership) {
        ownership.release();
        return new IllegalStateException("Another Rentrée holds " + data
                + " but its PostgreSQL does not answer. Wait until it has started or stop it, then try again.");
    }

    private void watch() {
        for (var pause = BETWEEN_LOOKS; !closed; ) {
            PollingPause.of(pause);
            pause = look()
                    ? BETWEEN_LOOKS
                    : Duration.ofMillis(Math.min(pause.toMillis() * 2, LONGEST_BETWEEN.toMillis()));
        }
    }

    /** Whether the server runs, or is again made to run at the address that the pool knows, or is somebody else's to watch. */
    private synchronized boolean look() {
        if (closed) return true;
        try {
            if (!ownership.take() || cluster.running()) return true;
            cluster.stopLeftOvers();
            cluster.start(settings, port);
            LOG.warn("PostgreSQL had ended; it runs again on 127.0.0.1:{}", port);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL has ended and cannot be started again: {}", e.getMessage());
            return false;
        }
    }

    /** Whether this object stops the server. */
    public synchronized boolean owned() {
        return ownership.held();
    }

    public String url() {
        return url(PostgresCluster.DATABASE);
    }

    /** The address of another database on this server. */
    public String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The role that owns the database, and is no superuser. */
    public String user() {
        return ApplicationRole.NAME;
    }

    /** The superuser, with the same password. */
    public String administrator() {
        return ApplicationRole.ADMINISTRATOR;
    }

    public String password() {
        return cluster.password();
    }

    /**
     * Stops the server at once, cleanly, if it is ours and nobody else uses it: connections are cut, what was committed is
     * on disk.
     */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try {
            if (ownership.take() && ownership.last() && cluster.running()) cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ownership.release();
        }
    }
}
