package fr.rentree.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownFuzz {

    private final Markdown markdown = new Markdown();

    /** Whatever staff write, no element comes out but those of Markdown, and no link that runs something. */
    @MethodSource("texts")
    @FuzzTest(maxDuration = "1m")
    void html(@NotNull String text) {
        assertThat(markdown.toHtml(text))
                .doesNotContainPattern("(?i)<(?!/?(p|h[1-6]|ul|ol|li|a|em|strong|code|pre|blockquote|img|br|hr)\\b)")
                .doesNotContainPattern("(?i)(href|src)=\"\\s*(javascript|data|vbscript):");
    }

    static Stream<String> texts() {
        return Stream.of(
                "# Titre\n\nUn *mot*, un **autre**, [un lien](https://univ.example) et `du code`.\n\n- un\n- deux\n\n1. a\n",
                "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](data:text/html,z)\n\n> dit\n\n---\n",
                "[a]: <http://b> \"c\"\n\n[a] &lt; &#60; \\<b>\n\n```\n<i>\n```\n");
    }
}
