package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.rentree.support.Node;
import fr.rentree.support.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process of its own, with the demo campaign and its own database, killed without warning. */
class KilledProcessTest {

    private static final String STUDENT = "francoise.ngo@etu.univ.example";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private final int port = Node.freePort();

    @Test
    void nothingAcknowledgedIsLostAndTheWayGoesOnInTheSameSession() throws Exception {
        var visit = new Visit(port);
        var first = Node.start(port, folder, List.of());
        try {
            visit.submit("/connexion", Map.of("email", STUDENT, "password", Journey.PASSWORD));
            goOn(visit, Journey.INFORMATION, Map.of(), Journey.PERSONAL);
            goOn(
                    visit,
                    Journey.PERSONAL,
                    Map.of("cvec", "MTP6KILLED12", "military", "1", "phone", "06 11 22 33 44"),
                    Journey.ANNUAL);
        } finally {
            first.kill();
        }
        try (var _ = Node.start(port, folder, List.of("--spring.datasource.hikari.connection-timeout=1000"))) {
            assertThat(visit.get("/reinscription").location()).isEqualTo(Journey.ANNUAL);
            killTheDatabase(visit);
            assertThat(visit.get(Journey.PERSONAL).body()).contains("MTP6-KILLED-12", "11 22 33 44");
            goOn(visit, Journey.ANNUAL, Map.of(), Journey.RECAP);
            goOn(visit, Journey.RECAP, Map.of(), Journey.END);
            assertThat(visit.get(Journey.END).body()).containsPattern("\\d{2}-\\d{4}-\\d{6}");
        }
    }

    /** « Database gone for a moment: a page that says that nothing was lost and when to try; health readiness is down. » */
    private void killTheDatabase(Visit visit) throws IOException {
        var programs = only("postgres-*.*");
        var away = programs.resolveSibling("programs-away");
        Files.move(programs, away); // so that it stays gone until the test has looked
        var server =
                Files.readAllLines(only("pgdata-*").resolve("postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(server.strip())).orElseThrow().destroyForcibly();
        var page = visit.get(Journey.ANNUAL);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("Rien n'est perdu", "Réessayer");
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(health("readiness")).isEqualTo(503);
        assertThat(health("liveness")).isEqualTo(200);
        Files.move(away, programs);
        await().until(() -> health("readiness") == 200);
    }

    /** As a balancer asks: without anybody's session. */
    private int health(String group) {
        return new Visit(port).get("/actuator/health/" + group).status();
    }

    private static Path only(String name) throws IOException {
        try (var found = Files.newDirectoryStream(folder, name)) {
            return found.iterator().next();
        }
    }

    private static void goOn(Visit visit, String path, Map<String, String> typed, String next) {
        var answer = Way.goOn(visit, path, typed);
        assertThat(answer.location()).as("after %s: %s", path, answer.body()).isEqualTo(next);
    }
}
