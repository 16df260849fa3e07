package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.Visit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « Déclaration d'accessibilité », as the RGAA's model has it: those who check many sites look for these titles in this order. */
class AccessibilityStatementPageTest extends Journey {

    private static final String PATH = "/accessibilite";

    private static final Pattern TITLE = Pattern.compile("<h([1-6])[^>]*>([^<]*)</h");

    @Test
    void hasTheTitlesOfTheModelInItsOrder() {
        assertThat(titles("fr"))
                .containsExactly(
                        "1 Déclaration d'accessibilité",
                        "2 État de conformité",
                        "3 Résultats des tests",
                        "2 Contenus non accessibles",
                        "3 Non-conformités",
                        "3 Dérogations pour charge disproportionnée",
                        "3 Contenus non soumis à l'obligation d'accessibilité",
                        "2 Établissement de cette déclaration d'accessibilité",
                        "3 Technologies utilisées pour la réalisation du site",
                        "3 Environnement de test",
                        "3 Outils pour évaluer l'accessibilité",
                        "3 Pages du site ayant fait l'objet de la vérification de conformité",
                        "2 Retour d'information et contact",
                        "2 Voies de recours");
    }

    @Test
    void hasTheSameTreeInEnglish() {
        assertThat(titles("en").stream().map(it -> it.charAt(0)))
                .isEqualTo(titles("fr").stream().map(it -> it.charAt(0)).toList());
    }

    @Test
    void saysWithoutAnAuditThatItIsNotCompliantAndWhy() {
        assertThat(page("fr"))
                .contains("Ce site est non conforme au référentiel général")
                .contains("Aucun audit n'a encore mesuré sa conformité")
                .contains("Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07")
                .contains("href=\"/demandes/nouvelle?type=ACCESSIBILITY\"")
                .contains("href=\"mailto:scolarite@univ.example\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion", "/verifier", "/confidentialite", "/nulle-part"})
    void everyFooterSaysTheWord(String path) {
        var visit = path.equals("/nulle-part") ? visit(cast.offered()) : new Visit(port);
        assertThat(visit.get(path).body().replace('\u00a0', ' ')).contains(">Accessibilité : non conforme</a>");
    }

    private List<String> titles(String language) {
        var body = page(language);
        return TITLE.matcher(body.substring(body.indexOf("<main"), body.indexOf("</main>")))
                .results()
                .map(it -> it.group(1) + " " + it.group(2))
                .toList();
    }

    private String page(String language) {
        var visit = new Visit(port);
        visit.cookies().put("rentree-lang /", language);
        return visit.get(PATH).body();
    }
}
