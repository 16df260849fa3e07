package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.session.Role;
import fr.rentree.support.Visit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Where people come in by the university's sign-on only, nothing of the built-in accounts is left. */
@TestPropertySource(
        properties = {
            "rentree.sign-in.built-in=false",
            "rentree.sign-on.cas.univ.label.fr=Compte de l'université",
            "rentree.sign-on.cas.univ.label.en=University account",
            "rentree.sign-on.cas.univ.url=https://cas.univ.example/cas"
        })
class OnlyOutsideTest extends Journey {

    private static final String DOOR = "/connexion/universite/univ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/premiere-connexion",
                "/premiere-connexion/identite",
                "/mot-de-passe-oublie",
                "/identifiants-perdus",
                "/invitation/" + Routes.NOBODY + "/x"
            })
    void thereAreNoPagesOfBuiltInAccounts(String path) {
        assertThat(new Visit(port).get(path).status()).isEqualTo(404);
    }

    @Test
    void theOnlyDoorOpensByItselfAndNoPasswordIsAskedFor() {
        var visit = new Visit(port);
        assertThat(visit.get("/connexion?retour=" + END).location()).isEqualTo(DOOR + "?retour=%2Freinscription%2Ffin");
        var page = visit.get("/connexion?motif=deconnexion");
        assertThat(page.body())
                .contains(DOOR)
                .doesNotContain("password", "/premiere-connexion", "/mot-de-passe-oublie", "/identifiants-perdus");
        var form = Map.of("email", cast.complete().email(), "password", PASSWORD, "_csrf", page.hidden("_csrf"));
        assertThat(visit.post("/connexion", form).status()).isEqualTo(200);
        assertThat(visit.cookie("rentree")).isEmpty();
    }

    @Test
    void nobodyIsOfferedWhatIsNotThere() {
        assertThat(visit(staff(Role.SECRETARY, "IFSI-A")).get("/").body()).doesNotContain("/secretariat/identifiants");
        assertThat(visit(staff(Role.ADMIN)).get("/administration/comptes").body())
                .doesNotContain("comptes/nouveau");
        assertThat(visit(cast.complete()).get("/mon-compte").body()).doesNotContain("/mon-compte/mot-de-passe");
    }
}
