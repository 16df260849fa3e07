package fr.rentree.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @Test
    void paragraphsListsAndLinksBecomeHtml() {
        assertThat(markdown.toHtml("Un **mot**.\n\n- [site](https://univ.example)"))
                .contains("<p>Un <strong>mot</strong>.</p>", "<li>", "href=\"https://univ.example\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "[x](javascript:alert(1))",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](https://u.example \"\\\" onmouseover=alert(1)\")"
            })
    void nothingOfItRunsInAPage(String hostile) {
        assertThat(markdown.toHtml(hostile))
                .doesNotContainPattern("<script|<img[^>]*onerror|(href|src)=\"(javascript|data):|\" onmouseover");
    }
}
