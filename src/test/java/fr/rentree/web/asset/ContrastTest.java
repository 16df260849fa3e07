package fr.rentree.web.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The colours of brand.css against each other, as WCAG 2.2 computes contrast, light, dark and printed from the dark. */
class ContrastTest {

    private static final Pattern PROPERTY = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, mist, 7",
        "quiet, paper, 7",
        "quiet, mist, 4.5",
        "accent, paper, 4.5",
        "accent, mist, 4.5",
        "accent-deep, accent-mist, 7",
        "ink, accent-mist, 7",
        "on-accent, accent, 4.5",
        "on-accent, accent-deep, 7",
        "on-accent, error, 4.5",
        "success, paper, 4.5",
        "success, success-mist, 4.5",
        "warning, warning-mist, 4.5",
        "error, paper, 4.5",
        "error, error-mist, 4.5",
        "focus-ink, focus, 7",
        "edge, paper, 3",
        "edge, mist, 3",
        "paper, success, 3"
    })
    void everyPairCanBeRead(String front, String back, double least) throws IOException {
        var css = new ClassPathResource("static/brand.css").getContentAsString(UTF_8);
        var night = css.indexOf("prefers-color-scheme: dark");
        var light = colours(css.substring(0, night));
        var dark = new HashMap<>(light);
        dark.putAll(colours(css.substring(night, css.indexOf("/* text */"))));
        var printed = new HashMap<>(dark);
        printed.putAll(colours(css.substring(css.indexOf("@media print"))));
        assertThat(ratio(light, front, back)).as("light").isGreaterThanOrEqualTo(least);
        assertThat(ratio(dark, front, back)).as("dark").isGreaterThanOrEqualTo(least);
        assertThat(ratio(printed, front, back)).as("printed").isGreaterThanOrEqualTo(least);
    }

    private static Map<String, String> colours(String css) {
        var colours = new HashMap<String, String>();
        PROPERTY.matcher(css).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static double ratio(Map<String, String> colours, String one, String other) {
        double a = luminance(colours.getOrDefault(one, ""));
        double b = luminance(colours.getOrDefault(other, ""));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
