package fr.rentree.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reinscription/choix", "/connexion?retour=/reinscription/fin", "/a%20b?x=1&y=2"})
    void leadsSomewhereOnThisSite(String path) {
        assertThat(LocalPath.is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a b",
                "/a\nb",
                "javascript:x",
                "/a#b\t"
            })
    void leadsAway(String path) {
        assertThat(LocalPath.is(path)).isFalse();
    }
}
