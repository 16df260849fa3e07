package fr.rentree.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.journey.Cast.Student;
import fr.rentree.session.Role;
import fr.rentree.support.Node;
import fr.rentree.support.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Two processes on one database behind a balancer: who is out on one is out on the other with the next request. */
class TwoNodesTest extends Journey {

    private static final int OTHER_PORT = Node.freePort();

    @TempDir
    static Path folder;

    private static Node other;

    @Autowired
    JdbcConnectionDetails database;

    @BeforeEach
    void startTheOther() throws IOException {
        if (other != null) return;
        other = Node.start(
                OTHER_PORT,
                folder,
                Stream.concat(Stream.of("--rentree.demo-campaign=false"), Node.at(database).stream())
                        .toList());
    }

    @AfterAll
    static void stopTheOther() throws InterruptedException {
        other.close();
    }

    /** The same browser, sent to the other process. */
    private static Visit atTheOther(Visit here) {
        var there = new Visit(OTHER_PORT);
        there.cookies().putAll(here.cookies());
        return there;
    }

    private static Visit in(Visit visit) {
        assertThat(visit.get("/").status()).isEqualTo(200);
        return visit;
    }

    private static void out(Visit visit) {
        assertThat(visit.get("/").location()).startsWith("/connexion");
    }

    @Test
    void whoSignsOutHereIsOutThere() {
        var here = visit(cast.complete());
        var there = in(atTheOther(in(here)));
        here.post("/deconnexion", Map.of("_csrf", here.get("/").hidden("_csrf")));
        out(there);
    }

    @Test
    void everySessionThatEndsAtOnceEndsThereToo() {
        var student = cast.complete();
        var there = in(atTheOther(visit(student)));
        sessions.closeAll(student.account());
        out(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"droits", "desactiver", "sessions"})
    void whomAnAdministratorPutsOutHereIsOutThere(String button) {
        var known = staff(Role.REGISTRY);
        var there = in(atTheOther(visit(known)));
        var admin = visit(staff(Role.ADMIN));
        var page = "/administration/comptes/" + known;
        var form = admin.get(page).hiddenFields();
        form.putAll(Map.of("role", "SECRETARY", "institutes", "IFSI-A"));
        assertThat(admin.post(page + "/" + button, form).location()).startsWith(page + "?fait=");
        out(there);
    }

    @Test
    void aFormOfOneIsAcceptedByTheOther() {
        var here = visit(cast.complete());
        var form = here.get(INFORMATION).hiddenFields();
        assertThat(atTheOther(here).post(INFORMATION, form).location()).isEqualTo(PERSONAL);
    }

    @Test
    void whatWasTypedHereComesBackThereAfterSigningInAgain() {
        var student = cast.complete();
        var here = until(PERSONAL, student);
        var typed = here.get(PERSONAL).hiddenFields();
        typed.putAll(Map.of("cvec", student.cvec(), "phone", "06 12 34 56 78"));
        sessions.closeAll(student.account());
        var back = requireNonNull(here.post(PERSONAL, typed).location());
        var there = atTheOther(here);
        assertThat(signIn(there, back, student)).contains("06 12 34 56 78");
    }

    private static String signIn(Visit visit, String page, Student student) {
        var form = visit.get(page).hiddenFields();
        form.putAll(Map.of("email", student.email(), "password", PASSWORD));
        return visit.get(requireNonNull(visit.post("/connexion", form).location()))
                .body();
    }
}
