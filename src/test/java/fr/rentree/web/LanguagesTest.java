package fr.rentree.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {

    private final Languages languages = new Languages();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.9|en",
                "fr-FR,fr;q=0.9,en;q=0.8|fr",
                "de-DE,en;q=0.7,fr;q=0.3|en",
                "es-ES,es;q=0.9|fr",
                "*|fr",
                "not a language;;;|fr"
            })
    void beforeAnyChoiceTheBrowserIsAsked(String header, String language) {
        request.addHeader("Accept-Language", header);
        assertThat(languages.of(request).locale().getLanguage()).isEqualTo(language);
    }

    @Test
    void whoSaysNothingReadsFrench() {
        assertThat(languages.of(request).french()).isTrue();
    }

    @Test
    void whatTheVisitorChoseGoesBeforeTheBrowser() {
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie(Languages.COOKIE, "fr"));
        assertThat(languages.of(request).french()).isTrue();
    }
}
