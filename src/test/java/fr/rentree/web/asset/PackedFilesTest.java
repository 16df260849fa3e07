package fr.rentree.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PackedFilesTest {

    private final PackedFiles files = new PackedFiles(Brand.NONE);

    @Test
    void theStyleSheetAndScriptAreSmall() throws Exception {
        assertThat(ask("GET", files.url("app.css"), "gzip, br").getContentAsByteArray())
                .hasSizeLessThan(14_000);
        assertThat(ask("GET", files.url("app.js"), "gzip").getContentAsByteArray())
                .hasSizeLessThan(3_000);
    }

    @Test
    void aFileIsKeptForEverUnderANameOfItsContent() throws Exception {
        var answer = ask("GET", files.url("app.css"), "gzip");
        assertThat(files.url("app.css")).matches("/static/app\\.[0-9a-f]{12}\\.css");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getContentType()).isEqualTo("text/css;charset=UTF-8");
    }

    @Test
    void aBrowserThatDoesNotUnpackGetsItPlain() throws Exception {
        var answer = ask("GET", files.url("favicon.svg"), null);
        assertThat(answer.getHeader("Content-Encoding")).isNull();
        assertThat(answer.getContentAsString()).startsWith("<svg");
    }

    @Test
    void headSaysHowLongItIsAndSendsNothing() throws Exception {
        var answer = ask("HEAD", files.url("app.css"), "gzip");
        assertThat(answer.getContentLength()).isPositive();
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void anotherNameIsSomebodyElsesBusiness() throws Exception {
        var rest = new MockFilterChain();
        files.doFilter(
                new MockHttpServletRequest("GET", "/static/app.000000000000.css"), new MockHttpServletResponse(), rest);
        assertThat(rest.getRequest()).isNotNull();
    }

    @Test
    void nothingOfTheBritishGovernmentIsLeftInTheStyleSheet() throws Exception {
        var css = ask("GET", files.url("app.css"), null).getContentAsString();
        assertThat(css)
                .doesNotContain("GDS Transport", "crown", "@font-face", "url(", "#1d70b8", "#0b0c0c", "#fd0")
                .contains(".govuk-summary-list__row", ".govuk-visually-hidden");
    }

    private MockHttpServletResponse ask(String method, String url, @org.jspecify.annotations.Nullable String accept)
            throws Exception {
        var request = new MockHttpServletRequest(method, url);
        if (accept != null) request.addHeader("Accept-Encoding", accept);
        var response = new MockHttpServletResponse();
        files.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
