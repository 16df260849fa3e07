package fr.rentree.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that lives in a data folder. Who comes first owns it: unpacks, initialises, starts, and stops it on
 * {@link #close()}. Who comes while the owner lives (an import beside the running application) uses the same server and
 * leaves it running. What an owner that was killed left behind is stopped first, and nothing that was committed is lost.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Cluster cluster;
    private final int port;
    private final @Nullable OwnerLock lock;

    private EmbeddedPostgres(Cluster cluster, int port, @Nullable OwnerLock lock) {
        this.cluster = cluster;
        this.port = port;
        this.lock = lock;
    }

    /** Starts the folder's server, or joins it where another process already runs it. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, Map.of());
    }

    /** @param settings PostgreSQL settings that replace ours, such as {@code fsync=off} for tests */
    public static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
        try {
            var data = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
            var lock = OwnerLock.tryTake(data.resolve("rentree.lock"));
            return lock == null ? join(data) : own(data, settings, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + folder, e);
        }
    }

    private static EmbeddedPostgres own(Path data, Map<String, String> settings, OwnerLock lock) throws IOException {
        var started = false;
        try {
            var cluster = Cluster.in(data, Binaries.unpackedIn(data));
            cluster.stopLeftOvers();
            cluster.initialiseOnce();
            var port = cluster.start(settings);
            LOG.info("PostgreSQL runs on 127.0.0.1:{} with its data in {}", port, data);
            started = true;
            return new EmbeddedPostgres(cluster, port, lock);
        } finally {
            if (!started) lock.release();
        }
    }

    private static EmbeddedPostgres join(Path data) throws IOException {
        var cluster = Cluster.in(data, Binaries.folderIn(data));
        var port = cluster.portOfRunning();
        LOG.info("Another Rentrée runs PostgreSQL on 127.0.0.1:{} for {}; it is used and left running", port, data);
        return new EmbeddedPostgres(cluster, port, null);
    }

    /** Whether this object started the server and will stop it. */
    public boolean owned() {
        return lock != null;
    }

    public String url() {
        return url(Cluster.DATABASE);
    }

    /** The address of another database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    /** Stops the server at once, cleanly, if it is ours: connections are cut, what was committed is on disk. */
    @Override
    public void close() {
        if (lock == null) return;
        cluster.stop();
        lock.release();
    }
}
