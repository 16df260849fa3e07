package fr.rentree.web.asset;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves the static files from memory, before anybody asks who the visitor is. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class PackedFiles extends OncePerRequestFilter implements StaticFiles {

    private static final String GOVUK =
            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

    private final Map<String, PackedFile> byName = new HashMap<>();
    private final Map<String, PackedFile> byUrl = new HashMap<>();

    private final @Nullable String logo;

    PackedFiles(Brand brand) {
        add("app.css", Stylesheet.of(text(GOVUK)).ours() + text("static/brand.css") + brand.css());
        for (var name : new String[] {"app.js", "passkey.js", "favicon.svg"}) add(name, text("static/" + name));
        var name = brand.logoName();
        if (name != null) add(name, brand.logoBytes());
        logo = name == null ? null : url(name);
    }

    private void add(String name, String content) {
        add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] content) {
        var file = PackedFile.of(name, content);
        byName.put(name, file);
        byUrl.put(file.url(), file);
    }

    @Override
    public String url(String name) {
        var file = byName.get(name);
        if (file == null) throw new IllegalArgumentException("no static file " + name);
        return file.url();
    }

    @Override
    public @Nullable String logo() {
        return logo;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !byUrl.containsKey(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        var file = byUrl.get(request.getRequestURI());
        if (file == null) rest.doFilter(request, response);
        else file.write(request, response);
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
