package fr.rentree.database;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that anybody can start, that survives a kill, and that two processes share without harm. */
class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    /** Unpacking takes seconds and is tried in the last test: the others share one copy. */
    @BeforeEach
    void programs() throws IOException {
        SharedPrograms.in(folder);
    }

    @Test
    void anotherMajorVersionsDataIsNotReplacedByAnEmptyDatabase() throws IOException {
        Files.createDirectory(folder.resolve("pgdata-17"));
        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedPostgres.start(folder))
                .withMessageContainingAll("pgdata-17", "docs/operate/upgrade.md");
        assertThat(folder.resolve("pgdata-18")).doesNotExist();
    }

    @Test
    void theApplicationsRoleOwnsItsDatabaseAndReadsNoFileOfTheMachine() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(ask(
                            server,
                            "select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = user"))
                    .isEqualTo("f");
            assertThat(ask(server, "select pg_get_userbyid(datdba) from pg_database where datname = 'rentree'"))
                    .isEqualTo("rentree");
            for (var forbidden : List.of(
                    "copy (select 1) to program 'true'",
                    "copy (select 1) to '/tmp/rentree-forbidden'",
                    "select pg_read_file('/etc/hostname')",
                    "alter role rentree superuser"))
                assertThatExceptionOfType(SQLException.class)
                        .as(forbidden)
                        .isThrownBy(() -> ask(server, forbidden))
                        .satisfies(it -> assertThat(it.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void aFolderWhoseRoleWasTheSuperuserIsUpgradedOnceWithWhatItHolds() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            try (var connection = DriverManager.getConnection(server.url(), server.administrator(), server.password());
                    var statement = connection.createStatement()) {
                // as it was until December 2026: one role that had made everything
                statement.execute("create role old superuser login password '" + server.password() + "'");
                statement.execute("create table kept (id serial primary key, word text)");
                statement.execute("insert into kept (word) values ('gardé')");
                statement.execute("create function one() returns int language sql as 'select 1'");
            }
            try (var connection = DriverManager.getConnection(server.url(), "old", server.password());
                    var statement = connection.createStatement()) {
                statement.execute("alter database rentree owner to old");
                statement.execute("drop role rentree");
                statement.execute("alter role postgres rename to rentree");
            }
        }
        Files.delete(folder.toRealPath().resolve("pgdata-18/application-role"));
        for (int i = 0; i < 2; i++)
            try (var server = EmbeddedPostgres.start(folder)) {
                assertThat(ask(server, "select rolsuper from pg_roles where rolname = user"))
                        .isEqualTo("f");
                assertThat(ask(server, "select word from kept where id = 1")).isEqualTo("gardé");
                assertThat(ask(server, "insert into kept (word) values ('neuf') returning one()"))
                        .isEqualTo("1");
                assertThat(ask(server, "select tableowner from pg_tables where tablename = 'kept'"))
                        .isEqualTo("rentree");
            }
    }

    @Test
    void startsAsWhoeverRunsThisAndKeepsItsPasswordToItself() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.owned()).isTrue();
            assertThat(ask(server, "show server_version")).startsWith(PostgresBinaries.VERSION);
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "select lower('ÉLÈVE')")).isEqualTo("élève");
            assertThat(ask(
                            server,
                            "select datcollate || datlocale || pg_encoding_to_char(encoding)"
                                    + " from pg_database where datname = 'rentree'"))
                    .isEqualTo("CC.UTF-8UTF8");
            assertThat(Files.getPosixFilePermissions(folder.toRealPath().resolve("postgres.password")))
                    .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
            assertThat(wrongPasswordIsRefused(server)).isTrue();
        }
        assertThat(folder.resolve("pgdata-18/postmaster.pid")).doesNotExist();
    }

    @Test
    void whatWasCommittedIsThereAfterTheProcessWasKilled() throws Exception {
        try (var owner = Owner.start(folder)) {
            try (var before = EmbeddedPostgres.start(folder)) {
                assertThat(before.owned()).isFalse();
                execute(before, "create table kept (name text)");
                execute(before, "insert into kept values ('Zoé')");
            }
            owner.kill();
        }
        var leftOver = PostmasterFile.read(pgdata()).orElseThrow();
        assertThat(leftOver.worksIn(pgdata())).isTrue();

        try (var after = EmbeddedPostgres.start(folder)) {
            assertThat(after.owned()).isTrue();
            assertThat(ask(after, "select name from kept")).isEqualTo("Zoé");
            assertThat(leftOver.worksIn(pgdata())).isFalse();
        }
    }

    @Test
    void whatWasCommittedIsThereAfterProcessAndServerWereKilledAndInACopyOfTheStoppedFolder() throws Exception {
        try (var owner = Owner.start(folder)) {
            try (var before = EmbeddedPostgres.start(folder)) {
                execute(before, "create table kept as select 'Zoé' as name");
            }
            owner.kill();
            ProcessHandle.of(PostmasterFile.read(pgdata()).orElseThrow().pid())
                    .orElseThrow()
                    .destroyForcibly();
        }
        try (var after = EmbeddedPostgres.start(folder)) {
            assertThat(ask(after, "select name from kept")).isEqualTo("Zoé");
        }
        var backup = folder.resolve("backup");
        assertThat(new ProcessBuilder("sh", "-c", "mkdir backup && cp -a p* backup")
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
        try (var copy = EmbeddedPostgres.start(backup)) {
            assertThat(ask(copy, copy.administrator(), "select name || current_setting('data_directory') from kept"))
                    .isEqualTo("Zoé" + backup.toRealPath().resolve("pgdata-18"));
        }
    }

    @Test
    void aSecondProcessUsesTheRunningServerAndWhoeverStaysKeepsIt() throws Exception {
        try (var owner = Owner.start(folder)) {
            try (var second = EmbeddedPostgres.start(folder)) {
                assertThat(second.owned()).isFalse();
                assertThat(ask(second, "select 1")).isEqualTo("1");
            }
            assertThat(owner.alive()).isTrue();
            try (var third = EmbeddedPostgres.start(folder);
                    var connection = DriverManager.getConnection(third.url(), third.user(), third.password())) {
                owner.close();
                assertThat(connection.isValid(5)).isTrue();
                await().until(third::owned);
                assertThat(ask(third, "select 1")).isEqualTo("1");
            }
        }
        assertThat(pgdata().resolve(PostmasterFile.FILE)).doesNotExist();
    }

    @Test
    void aSecondContextInOneProcessUsesTheRunningServer() throws Exception {
        try (var first = EmbeddedPostgres.start(folder);
                var second = EmbeddedPostgres.start(folder)) {
            assertThat(second.owned()).isFalse();
            assertThat(second.url()).isEqualTo(first.url());
        }
        try (var again = EmbeddedPostgres.start(folder)) {
            assertThat(again.owned()).isTrue();
        }
    }

    @Test
    void aFolderThatIsHeldButNotServedIsRefusedWithTheReason() throws Exception {
        var lock = OwnerLock.tryTake(folder.toRealPath().resolve("rentree.lock"));
        assertThat(lock).isNotNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedPostgres.start(folder, Map.of(), Duration.ZERO))
                .withMessageContaining("Another Rentrée holds")
                .withMessageContaining("try again");
        lock.release();
    }

    @Test
    void aProcessThatGotTheNumberOfADeadServerIsLeftAloneEvenIfItStandsInItsFolder() throws Exception {
        EmbeddedPostgres.start(folder).close();
        try (var stranger = new Stranger(pgdata())) {
            Files.writeString(
                    pgdata().resolve(PostmasterFile.FILE),
                    stranger.pid() + "\n" + pgdata() + "\n1790000000\n5432\n\n127.0.0.1\n\nready\n");
            try (var server = EmbeddedPostgres.start(folder)) {
                assertThat(ask(server, "select 1")).isEqualTo("1");
                assertThat(stranger.alive()).isTrue();
            }
        }
    }

    @Test
    void aFirstStartThatWasKilledHalfwayIsStartedOver() throws Exception {
        Files.delete(PostgresBinaries.folderIn(folder));
        Files.createDirectories(folder.resolve("postgres-" + PostgresBinaries.VERSION + ".unfinished/bin"));
        Files.createDirectories(folder.resolve("pgdata-18.unfinished/base"));
        try (var server = EmbeddedPostgres.start(folder, Map.of("max_connections", "20"))) {
            assertThat(ask(server, "show max_connections")).isEqualTo("20");
        }
    }

    private Path pgdata() throws IOException {
        return folder.toRealPath().resolve("pgdata-18");
    }

    private static boolean wrongPasswordIsRefused(EmbeddedPostgres server) {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), "wrong")) {
            return connection.isClosed();
        } catch (SQLException e) {
            return e.getSQLState().startsWith("28");
        }
    }

    private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        return ask(server, server.user(), sql);
    }

    private static String ask(EmbeddedPostgres server, String role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), role, server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Another JVM that starts the folder's server and keeps it until killed or told to end. */
    private record Owner(Process process) implements AutoCloseable {

        static Owner start(Path folder) throws IOException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Holder.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertThat(said.lines().anyMatch(Holder.READY::equals)).isTrue();
            return new Owner(process);
        }

        boolean alive() {
            return process.isAlive();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws IOException, InterruptedException {
            process.getOutputStream().close();
            process.waitFor();
        }
    }

    /** A process that has nothing to do with us. */
    private record Stranger(Process process) implements AutoCloseable {

        Stranger(Path folder) {
            this(started(folder));
        }

        private static Process started(Path folder) {
            try {
                return new ProcessBuilder("cat").directory(folder.toFile()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long pid() {
            return process.pid();
        }

        boolean alive() {
            return process.isAlive();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
