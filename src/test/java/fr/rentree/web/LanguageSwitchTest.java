package fr.rentree.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageSwitchTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatWasTypedIsKeptAndComesBackInTheOtherLanguage() {
        assertThat(switchOf((request, response) -> true).preHandle(posted("retour=recapitulatif"), response, this))
                .isFalse();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/reinscription/choix?retour=recapitulatif&reprise");
        assertThat(response.getHeader("Set-Cookie")).startsWith("rentree-lang=en;");
    }

    @Test
    void whereNothingCanBeKeptThePageJustChangesItsLanguage() {
        switchOf((request, response) -> false).preHandle(posted(null), response, this);
        assertThat(response.getHeader("Location")).isEqualTo("/reinscription/choix");
    }

    @Test
    void anotherButtonOfTheFormPassesBy() {
        var request = new MockHttpServletRequest("POST", "/reinscription/choix");
        assertThat(switchOf((asked, answer) -> true).preHandle(request, response, this))
                .isTrue();
    }

    private static MockHttpServletRequest posted(@org.jspecify.annotations.Nullable String query) {
        var request = new MockHttpServletRequest("POST", "/reinscription/choix");
        request.setQueryString(query);
        request.setParameter("_langue", "en");
        return request;
    }

    private static LanguageSwitch switchOf(TypedKeeper keeper) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("keeper", keeper);
        return new LanguageSwitch(beans.getBeanProvider(TypedKeeper.class));
    }
}
