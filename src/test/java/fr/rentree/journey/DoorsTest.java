package fr.rentree.journey;

import static fr.rentree.journey.Routes.NOBODY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.journey.Routes.Route;
import fr.rentree.session.Role;
import fr.rentree.support.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Role × page × object: who reaches what, for every route that there is. */
class DoorsTest extends VerificationJourney {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Other tests bring controllers of their own into the scan. */
    private static boolean ofATest(Class<?> controller) {
        return controller
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("/test-classes/");
    }

    @Test
    void everyRouteIsListedHere() {
        var found = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((route, method) -> {
            if (ofATest(method.getBeanType())) return;
            for (var path : route.getPatternValues()) {
                if (path.equals("/error")) continue;
                for (var verb : route.getMethodsCondition().getMethods()) found.add(verb + " " + path);
                assertThat(route.getMethodsCondition().getMethods())
                        .as(path)
                        .isNotEmpty()
                        .isSubsetOf(RequestMethod.GET, RequestMethod.POST);
            }
        });
        assertThat(found)
                .isEqualTo(Routes.ALL.stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aVisitorSeesWhatIsPublicAndIsAskedToSignInForTheRest() {
        for (var route : Routes.ALL) {
            var answer = sent(route, NOBODY, new Visit(port), Map.of());
            var got = answer.status() + (answer.location() == null ? "" : " " + answer.location());
            assertThat(got).as(route.name()).startsWith(route.visitor());
            assertThat(answer.body()).as(route.name()).doesNotContain("app-tile");
        }
    }

    /** A session for each request: signing out is one of the routes. */
    @ParameterizedTest
    @EnumSource
    void aRoleReachesItsPagesAndNoOther(Role role) {
        var account = switch (role) {
            case STUDENT -> cast.complete().account();
            case SECRETARY -> staff(role, "IFSI-A");
            case REGISTRY, ADMIN -> staff(role);
        };
        for (var route : Routes.ALL) {
            var visit = visit(account);
            var fields = route.shows() ? Map.<String, String>of() : token(visit);
            var status = sent(route, NOBODY, visit, fields).status();
            assertThat(status).as("%s %s", role, route.name()).isLessThan(500);
            assertThat(status != 403)
                    .as("%s reaches %s (%s)", role, route.name(), status)
                    .isEqualTo(route.roles().contains(role));
            if (route.roles().contains(role) && route.shows() && !route.namesSomething())
                assertThat(status)
                        .as("%s is named by its module's PageAccess", route.name())
                        .isNotEqualTo(404);
        }
    }

    @Test
    void everyPathThatNamesSomethingSaysWhoseItIs() {
        assertThat(Routes.ALL)
                .allSatisfy(route ->
                        assertThat(route.thing().isEmpty()).as(route.name()).isEqualTo(!route.namesSomething()));
    }

    @Test
    void otherPeoplesDocumentsAndCasesDoNotExist() {
        var owner = cast.complete();
        var own = until(END, owner);
        become("VALIDATED", owner);
        var question = own.submit("/demandes/nouvelle?type=OTHER", Map.of("text", "Bonjour"))
                .location();
        var other = until(END, cast.complete());
        var token = token(other);
        for (var route : Routes.naming("the student's")) {
            var id = route.path().startsWith("/demandes")
                    ? requireNonNull(question).replaceAll(".*/|\\?.*", "")
                    : enrolment(owner);
            assertThat(sent(route, id, other, token).status())
                    .as("other's %s", route.name())
                    .isEqualTo(404);
            assertThat(sent(route, id, own, token(own)).status())
                    .as("own %s", route.name())
                    .isLessThan(400);
        }
    }

    @Test
    void anotherInstitutesRequestDoesNotExist() {
        var id = askedForIdentifiers("IFSI-A");
        var others = visit(staff(Role.SECRETARY, "IFMK-B"));
        var token = token(others);
        for (var route : Routes.naming("the institute's"))
            assertThat(sent(route, id, others, token).status())
                    .as("other's %s", route.name())
                    .isEqualTo(404);
        assertThat(others.get("/secretariat/identifiants").body()).doesNotContain(id.toString());
        for (var own : List.of(visit(staff(Role.SECRETARY, "IFSI-A")), visit(staff(Role.REGISTRY)))) {
            assertThat(own.get("/secretariat/identifiants").body()).contains(id.toString());
            assertThat(own.get("/secretariat/identifiants/" + id).body()).contains("Trạng");
        }
        assertThat(sql.sql("select state from lost_request where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("OPEN");
    }

    @Test
    void anotherInstitutesEnrolmentDoesNotExist() {
        var student = cast.complete();
        until(END, student);
        var id = enrolment(student);
        var others = visit(staff(Role.SECRETARY, "IFMK-B"));
        var token = token(others);
        for (var route : Routes.naming("the institute's enrolment"))
            assertThat(sent(route, id, others, token).status())
                    .as("other's %s", route.name())
                    .isEqualTo(404);
        var list = "/secretariat/inscriptions?formation=" + Cast.SECOND_YEAR;
        assertThat(others.get(list).body()).doesNotContain(id.toString());
        for (var own : List.of(visit(staff(Role.SECRETARY, "IFSI-A")), visit(staff(Role.REGISTRY)))) {
            assertThat(own.get(list).body()).contains(id.toString());
            assertThat(own.get("/secretariat/inscriptions/" + id).body())
                    .contains(student.number().value());
        }
    }

    private UUID askedForIdentifiers(String institute) {
        var typed = new HashMap<>(Map.of(
                "familyName", "Trạng", "firstName", "Zoé", "birthDay", "3", "birthMonth", "4", "birthYear", "2001"));
        typed.putAll(Map.of("institute", institute, "email", "trang@mail.example", "message", "Bonjour"));
        assertThat(new Visit(port).submit("/identifiants-perdus", typed).status())
                .isEqualTo(303);
        return sql.sql("select id from lost_request where email = 'trang@mail.example'")
                .query(UUID.class)
                .single();
    }

    private static Visit.Answer sent(Route route, Object id, Visit visit, Map<String, String> fields) {
        return route.shows() ? visit.get(route.of(id)) : visit.post(route.of(id), fields);
    }

    private static Map<String, String> token(Visit visit) {
        return Map.of("_csrf", visit.get("/").hidden("_csrf"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reinscription/corriger",
                "/reinscription/corriger/annuler",
                "/reinscription/attestation/" + NOBODY + "/courriel"
            })
    void aButtonPressedWithADeadSessionLeadsBackToItsPage(String button) {
        var student = cast.complete();
        var visit = until(END, student);
        var form = visit.get(END).hiddenFields();
        sessions.closeAll(student.account());
        var signIn =
                visit.get(requireNonNull(visit.post(button, form).location())).hiddenFields();
        signIn.putAll(Map.of("email", student.email(), "password", PASSWORD));
        var back = requireNonNull(visit.post("/connexion", signIn).location());
        assertThat(visit.get(back).location()).isEqualTo(END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reinscription/attestation/" + NOBODY + ".pdf",
                "/reinscription/attestation/x.pdf",
                "/demandes/x",
                "/demandes/" + NOBODY,
                "/nirgendwo",
                "/reinscription/nirgendwo"
            })
    void whatDoesNotExistIsSaidInOurWords(String path) {
        var answer = visit(cast.complete()).get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1").doesNotContain("Whitelabel", "Exception");
    }
}
