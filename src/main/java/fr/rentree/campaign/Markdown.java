package fr.rentree.campaign;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as staff write it, made into HTML that is safe in a page; each text is rendered once. */
final class Markdown {

    private static final List<String> LINKS = List.of("https", "http", "mailto");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(LINKS))
            .build();
    private final LoadingCache<String, String> rendered =
            Caffeine.newBuilder().maximumSize(1000).build(text -> renderer.render(parser.parse(text)));

    String toHtml(String markdown) {
        return rendered.get(markdown);
    }
}
