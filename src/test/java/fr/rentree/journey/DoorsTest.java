package fr.rentree.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.Visit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class DoorsTest extends Journey {

    private static final String SIGN_IN = "303 /connexion";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /** Every route of the application and what a visitor who is not signed in gets: a new one has to be thought of here. */
    private static final Map<String, String> ROUTES = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /", SIGN_IN),
            Map.entry("GET /accessibilite", "200"),
            Map.entry("GET /confidentialite", "200"),
            Map.entry("GET /favicon.ico", "204"),
            Map.entry("GET /langue", "303 /"),
            Map.entry("GET /connexion", "200"),
            Map.entry("POST /connexion", "200"),
            Map.entry("GET /connexion/universite/{door}", "404"),
            Map.entry("GET /connexion/universite/{door}/retour", "404"),
            Map.entry("POST /connexion/universite/{door}/retour", "404"),
            Map.entry("GET /connexion/universite/{door}/echec", "404"),
            Map.entry("GET /connexion/universite/depart", SIGN_IN),
            Map.entry("GET /connexion/universite/inconnu", SIGN_IN),
            Map.entry("POST /connexion/universite/inconnu", SIGN_IN),
            Map.entry("GET /deconnexion", "303 /"),
            Map.entry("POST /deconnexion", SIGN_IN),
            Map.entry("GET /courriel/confirmer/{link}/{seal}", "404"),
            Map.entry("POST /courriel/confirmer/{link}/{seal}", "303 /courriel/confirmer/"),
            Map.entry("GET /mot-de-passe-oublie", "200"),
            Map.entry("POST /mot-de-passe-oublie", "303 /mot-de-passe-oublie?encore"),
            Map.entry("GET /mot-de-passe-oublie/{link}/{seal}", "404"),
            Map.entry("POST /mot-de-passe-oublie/{link}/{seal}", "303 /mot-de-passe-oublie/"),
            Map.entry("GET /mon-compte", SIGN_IN),
            Map.entry("GET /mon-compte/langue", SIGN_IN),
            Map.entry("POST /mon-compte/langue", SIGN_IN),
            Map.entry("GET /mon-compte/deconnexion", SIGN_IN),
            Map.entry("POST /mon-compte/deconnexion", SIGN_IN),
            Map.entry("GET /mon-compte/mot-de-passe", SIGN_IN),
            Map.entry("POST /mon-compte/mot-de-passe", SIGN_IN),
            Map.entry("GET /mon-compte/adresse-de-secours", SIGN_IN),
            Map.entry("POST /mon-compte/adresse-de-secours", SIGN_IN),
            Map.entry("GET /premiere-connexion", "200"),
            Map.entry("POST /premiere-connexion", "200"),
            Map.entry("GET /premiere-connexion/identite", "303 /premiere-connexion?fin"),
            Map.entry("POST /premiere-connexion/identite", "303 /premiere-connexion?fin"),
            Map.entry("GET /premiere-connexion/courriel", "303 /premiere-connexion?fin"),
            Map.entry("POST /premiere-connexion/courriel", "303 /premiere-connexion?fin"),
            Map.entry("GET /premiere-connexion/charte", "303 /premiere-connexion?fin"),
            Map.entry("POST /premiere-connexion/charte", "303 /premiere-connexion?fin"),
            Map.entry("GET /premiere-connexion/mot-de-passe", "303 /premiere-connexion?fin"),
            Map.entry("POST /premiere-connexion/mot-de-passe", "303 /premiere-connexion?fin"),
            Map.entry("GET /identifiants-perdus", "200"),
            Map.entry("POST /identifiants-perdus", "200"),
            Map.entry("GET /secretariat/identifiants", SIGN_IN),
            Map.entry("GET /secretariat/identifiants/{id}", SIGN_IN),
            Map.entry("POST /secretariat/identifiants/{id}", SIGN_IN),
            Map.entry("POST /secretariat/identifiants/{id}/refuser", SIGN_IN),
            Map.entry("POST /secretariat/identifiants/{id}/accorder", SIGN_IN),
            Map.entry("POST /secretariat/identifiants/{id}/emettre", SIGN_IN),
            Map.entry("GET /secretariat/identifiants/{id}/scolpass.pdf", SIGN_IN),
            Map.entry("GET /reinscription/lien", SIGN_IN),
            Map.entry("POST /reinscription/lien", SIGN_IN),
            Map.entry("GET /reinscription", SIGN_IN),
            Map.entry("GET /reinscription/communes", SIGN_IN),
            Map.entry("GET /reinscription/pays", SIGN_IN),
            Map.entry("GET /reinscription/departements", SIGN_IN),
            Map.entry("GET " + INFORMATION, SIGN_IN),
            Map.entry("POST " + INFORMATION, SIGN_IN),
            Map.entry("GET " + CHOICE, SIGN_IN),
            Map.entry("POST " + CHOICE, SIGN_IN),
            Map.entry("GET " + PERSONAL, SIGN_IN),
            Map.entry("POST " + PERSONAL, SIGN_IN),
            Map.entry("GET " + ANNUAL, SIGN_IN),
            Map.entry("POST " + ANNUAL, SIGN_IN),
            Map.entry("GET " + FEES, SIGN_IN),
            Map.entry("POST " + FEES, SIGN_IN),
            Map.entry("GET " + RECAP, SIGN_IN),
            Map.entry("POST " + RECAP, SIGN_IN),
            Map.entry("GET " + RECAP + ".pdf", SIGN_IN),
            Map.entry("GET " + RECAP + "/{enrolment}.pdf", SIGN_IN),
            Map.entry("GET " + END, SIGN_IN),
            Map.entry("GET /reinscription/corriger", SIGN_IN),
            Map.entry("POST /reinscription/corriger", SIGN_IN),
            Map.entry("GET /reinscription/attestation/{enrolment}.pdf", SIGN_IN),
            Map.entry("GET /reinscription/certificat/{enrolment}.pdf", SIGN_IN),
            Map.entry("GET /reinscription/attestation/{enrolment}/courriel", SIGN_IN),
            Map.entry("POST /reinscription/attestation/{enrolment}/courriel", SIGN_IN),
            Map.entry("GET /vos-donnees", SIGN_IN),
            Map.entry("GET /vos-donnees.pdf", SIGN_IN),
            Map.entry("GET /vos-donnees.json", SIGN_IN),
            Map.entry("GET /verifier", "200"),
            Map.entry("POST /verifier", "400"),
            Map.entry("GET /verifier/{code}", "400"),
            Map.entry("GET /connexion/second-facteur", SIGN_IN),
            Map.entry("POST /connexion/second-facteur", SIGN_IN),
            Map.entry("GET /connexion/second-facteur/application", SIGN_IN),
            Map.entry("POST /connexion/second-facteur/application", SIGN_IN),
            Map.entry("POST /connexion/second-facteur/application/nouvelle", SIGN_IN),
            Map.entry("GET /connexion/second-facteur/codes", SIGN_IN),
            Map.entry("POST /connexion/second-facteur/codes", SIGN_IN),
            Map.entry("GET /connexion/confirmer", SIGN_IN),
            Map.entry("POST /connexion/confirmer", SIGN_IN),
            Map.entry("GET /mon-compte/securite", SIGN_IN),
            Map.entry("POST /mon-compte/securite/application/retirer", SIGN_IN),
            Map.entry("POST /mon-compte/securite/codes", SIGN_IN),
            Map.entry("GET /administration/comptes", SIGN_IN),
            Map.entry("POST /administration/comptes", SIGN_IN),
            Map.entry("POST /administration/comptes/etudiant", SIGN_IN),
            Map.entry("GET /administration/comptes/nouveau", SIGN_IN),
            Map.entry("POST /administration/comptes/nouveau", SIGN_IN),
            Map.entry("GET /administration/comptes/{id}", SIGN_IN),
            Map.entry("GET /administration/comptes/{id}/droits", SIGN_IN),
            Map.entry("POST /administration/comptes/{id}/droits", SIGN_IN),
            Map.entry("GET /administration/comptes/{id}/desactiver", SIGN_IN),
            Map.entry("POST /administration/comptes/{id}/desactiver", SIGN_IN),
            Map.entry("GET /administration/comptes/{id}/reactiver", SIGN_IN),
            Map.entry("POST /administration/comptes/{id}/reactiver", SIGN_IN),
            Map.entry("GET /administration/comptes/{id}/sessions", SIGN_IN),
            Map.entry("POST /administration/comptes/{id}/sessions", SIGN_IN),
            Map.entry("GET /administration/comptes/{id}/second-facteur", SIGN_IN),
            Map.entry("POST /administration/comptes/{id}/second-facteur", SIGN_IN),
            Map.entry("GET /administration/comptes/{id}/invitation", SIGN_IN),
            Map.entry("POST /administration/comptes/{id}/invitation", SIGN_IN),
            Map.entry("GET /administration/comptes/{id}/retirer", SIGN_IN),
            Map.entry("POST /administration/comptes/{id}/retirer", SIGN_IN),
            Map.entry("GET /mon-compte/securite/application/retirer", SIGN_IN),
            Map.entry("GET /mon-compte/securite/codes", SIGN_IN),
            Map.entry("GET /connexion/second-facteur/application/nouvelle", SIGN_IN),
            Map.entry("GET /invitation/{link}/{seal}", "404"),
            Map.entry("POST /invitation/{link}/{seal}", "303 /invitation/"),
            Map.entry("POST /connexion/second-facteur/cle", SIGN_IN),
            Map.entry("GET /connexion/second-facteur/cle/nouvelle", SIGN_IN),
            Map.entry("POST /connexion/second-facteur/cle/nouvelle", SIGN_IN),
            Map.entry("GET /mon-compte/securite/cle/retirer", SIGN_IN),
            Map.entry("POST /mon-compte/securite/cle/retirer", SIGN_IN),
            Map.entry("GET /demandes", SIGN_IN),
            Map.entry("GET /demandes/nouvelle", SIGN_IN),
            Map.entry("POST /demandes/nouvelle", SIGN_IN),
            Map.entry("GET /demandes/{id}", SIGN_IN),
            Map.entry("POST /demandes/{id}", SIGN_IN)));

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
        assertThat(found).isEqualTo(ROUTES.keySet());
    }

    @Test
    void aVisitorSeesWhatIsPublicAndIsAskedToSignInForTheRest() {
        ROUTES.forEach((route, expected) -> {
            var path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{\\w+}", NOBODY);
            var visit = new Visit(port);
            var answer = route.startsWith("GET") ? visit.get(path) : visit.post(path, Map.of());
            var got = answer.status() + (answer.location() == null ? "" : " " + answer.location());
            assertThat(got).as(route).startsWith(expected);
            assertThat(answer.body()).as(route).doesNotContain("app-tile");
        });
    }

    @Test
    void staffSeeNoStudentsPage() {
        var secretary = accounts.find(Cast.SECRETARY).orElseThrow();
        for (var route : ROUTES.keySet()) {
            if (!route.matches("GET /(reinscription|demandes|vos-donnees).*")) continue;
            var path = route.substring(4).replaceAll("\\{\\w+}", NOBODY);
            assertThat(visit(secretary).get(path).status()).as(route).isEqualTo(403);
        }
    }

    @Test
    void otherPeoplesDocumentsAndCasesDoNotExist() {
        var owner = cast.complete();
        var own = until(END, owner);
        var enrolment = sql.sql("select id from enrolment where student_number = ?")
                .param(owner.number().value())
                .query(UUID.class)
                .single();
        var asked = own.get("/demandes/nouvelle?type=OTHER").hiddenFields();
        asked.put("text", "Bonjour");
        var question =
                own.post("/demandes/nouvelle?type=OTHER", asked).location().replaceAll("\\?.*", "");
        var other = until(END, cast.complete());
        for (var path : List.of(
                "/reinscription/attestation/" + enrolment + ".pdf", RECAP + "/" + enrolment + ".pdf", question)) {
            assertThat(own.get(path).status()).as("own %s", path).isEqualTo(200);
            assertThat(other.get(path).status()).as("other's %s", path).isEqualTo(404);
        }
        var token = other.get("/").hidden("_csrf");
        assertThat(other.post(question, Map.of("_csrf", token, "text", "x")).status())
                .isEqualTo(404);
        assertThat(other.post("/reinscription/attestation/" + enrolment + "/courriel", Map.of("_csrf", token))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reinscription/corriger", "/reinscription/attestation/" + NOBODY + "/courriel"})
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
