package fr.rentree.database;

import fr.rentree.shared.Blanks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's files in a data folder and what is done with them: initialise, start, stop.
 *
 * @param files PGDATA
 * @param secret the file with the password, readable by its owner only
 */
record PostgresCluster(Path files, Path secret, PostgresPrograms programs) {

    static final String DATABASE = "rentree";
    private static final String FILES = "pgdata-";
    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static PostgresCluster in(Path data, Path binaries) throws IOException {
        var major = PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.'));
        return new PostgresCluster(
                data.resolve(FILES + major), data.resolve("postgres.password"), new PostgresPrograms(binaries));
    }

    /** Makes the files: a whole cluster appears at once, so that a start that was killed leaves none. */
    void initialiseOnce() throws IOException {
        if (Files.isDirectory(files)) return;
        refuseOtherVersions();
        var unfinished = files.resolveSibling(files.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        PasswordFile.write(secret);
        programs.give(unfinished);
        programs.give(secret);
        programs.run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                ApplicationRole.ADMINISTRATOR,
                "--pwfile=" + secret,
                "-A",
                "scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        var role = ApplicationRole.make(password(), DATABASE);
        programs.runWith(role, "postgres", "--single", "-D", unfinished.toString(), "postgres");
        ApplicationRole.mark(unfinished);
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "include_if_exists 'rentree.conf'\n", StandardOpenOption.APPEND);
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What another major version keeps is not read by this one: nobody shall find an empty database in its place. */
    private void refuseOtherVersions() throws IOException {
        try (var others = Files.newDirectoryStream(files.toAbsolutePath().getParent())) {
            for (var other : others)
                if (other.getFileName().toString().matches(FILES + "[0-9]+"))
                    throw new IllegalStateException(
                            other + " is of another PostgreSQL than this release's " + PostgresBinaries.VERSION
                                    + ". Bring it over as docs/operate/upgrade.md says, then start again.");
        }
    }

    /** Starts the server and answers its port, once it takes connections. */
    int start(Map<String, String> settings) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            try {
                start(settings, port);
                return port;
            } catch (ProgramFailed e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }

    /** Starts the server there. */
    void start(Map<String, String> settings, int port) throws IOException {
        PostgresSettings.write(files.resolve("rentree.conf"), settings);
        programs.give(files);
        try {
            programs.run(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-t",
                    "300",
                    "-s",
                    "-D",
                    files.toString(),
                    "-l",
                    files.resolve("start.log").toString(),
                    "-o",
                    "-p " + port);
        } catch (ProgramFailed e) {
            throw e.because(Files.readString(files.resolve("start.log")));
        }
    }

    boolean running() {
        return PostmasterFile.read(files).filter(it -> it.worksIn(files)).isPresent();
    }

    void stop() {
        programs.run("pg_ctl", "stop", "-m", "fast", "-w", "-t", "60", "-s", "-D", files.toString());
    }

    /** Ends what a killed owner left: a server, or what remains of one. Also forgets a number that now means another process. */
    void stopLeftOvers() throws IOException {
        if (running()) stop();
        PostmasterFile.endAllIn(files, PATIENCE);
        Files.deleteIfExists(files.resolve(PostmasterFile.FILE));
    }

    /** The port of a server that takes connections. */
    Optional<Integer> port() {
        return PostmasterFile.read(files)
                .filter(it -> it.ready() && it.worksIn(files))
                .map(PostmasterFile::port);
    }

    String password() {
        try {
            return Blanks.strip(Files.readString(secret));
        } catch (IOException e) {
            throw new UncheckedIOException("the password of the database cannot be read", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
