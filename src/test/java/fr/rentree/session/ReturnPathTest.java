package fr.rentree.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "reinscription",
                "",
                " /",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/{a}",
                "/<script>",
                "/é",
                "/connexion",
                "/connexion?retour=/connexion",
                "/deconnexion"
            })
    void leadsHomeWhereAPathIsNotOneOfThisSite(String wanted) {
        assertThat(ReturnPath.of(wanted)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reinscription/donnees-personnelles",
                "/reinscription/choix?retour=recapitulatif&x=%C3%A9",
                "/?reprise"
            })
    void keepsDeepLinks(String wanted) {
        assertThat(ReturnPath.of(wanted)).isEqualTo(wanted);
    }

    @Test
    void asksForWhatWasKeptOnce() {
        assertThat(ReturnPath.resuming("/reinscription/choix")).isEqualTo("/reinscription/choix?reprise");
        assertThat(ReturnPath.resuming("/reinscription/choix?a=b")).isEqualTo("/reinscription/choix?a=b&reprise");
        assertThat(ReturnPath.resuming("/reinscription/choix?reprise&a=b"))
                .isEqualTo("/reinscription/choix?reprise&a=b");
    }
}
