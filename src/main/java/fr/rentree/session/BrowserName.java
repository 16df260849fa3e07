package fr.rentree.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of the browser that a request comes from, as its owner would call it: {@code Firefox, Windows}. Neither
 * version nor anything else that would tell two of the same kind apart.
 */
final class BrowserName {

    /** What is written in the header, the more telling first: most browsers call themselves by others' names, too. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("Linux", "Linux"));

    private BrowserName() {}

    static String of(HttpServletRequest request) {
        return of(Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    /** Empty where the header says neither. */
    static String of(String header) {
        var browser = first(BROWSERS, header);
        var system = first(SYSTEMS, header);
        if (browser == null) return Objects.requireNonNullElse(system, "");
        return system == null ? browser : browser + ", " + system;
    }

    private static @Nullable String first(List<Map.Entry<String, String>> names, String header) {
        for (var name : names) if (header.contains(name.getKey())) return name.getValue();
        return null;
    }
}
