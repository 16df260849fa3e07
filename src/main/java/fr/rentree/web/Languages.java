package fr.rentree.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The words of all modules in both languages, read once. A visitor reads the one that was chosen; before any choice the
 * one that the browser prefers among these two, and French where it wants neither or says nothing.
 */
public class Languages {

    private static final List<String> SPOKEN = List.of("fr", "en");

    static final String COOKIE = "rentree-lang";

    private final Words french = load(Locale.FRENCH);
    private final Words english = load(Locale.ENGLISH);

    public Words french() {
        return french;
    }

    public Words english() {
        return english;
    }

    /** @param tag {@code fr} or {@code en}; anything else is French */
    public Words of(String tag) {
        return tag.equals("en") ? english : french;
    }

    public Words of(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        return chosen == null ? preferred(request) : of(chosen.getValue());
    }

    private Words preferred(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null) return french;
        try {
            var tag = Locale.lookupTag(Locale.LanguageRange.parse(header), SPOKEN);
            return tag == null ? french : of(tag);
        } catch (IllegalArgumentException e) {
            return french;
        }
    }

    /** The header that makes a browser remember the language for a year. */
    static String cookie(String tag) {
        return ResponseCookie.from(COOKIE, tag.equals("en") ? "en" : "fr")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static Words load(Locale language) {
        try {
            var texts = new HashMap<String, String>();
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.getLanguage() + ".properties");
            for (var file : files) {
                read(file).forEach((key, text) -> {
                    if (texts.put((String) key, (String) text) != null)
                        throw new IllegalStateException("two texts for " + key + ", one in " + file);
                });
            }
            return new Words(language, Map.copyOf(texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Resource file) throws IOException {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
