package fr.rentree.session;

import fr.rentree.shared.Blanks;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Our cookies: never read by script, never sent along by other sites' forms, https only where there is https. */
public enum SiteCookies {
    /** Who is signed in; gone when the browser closes. */
    SESSION("rentree", true, null),
    /** What the CSRF token of somebody who has not signed in is made from. */
    VISITOR("rentree-visitor", true, null),
    /** A browser that an account was signed in from before: strangers' wrong passwords do not slow it down. */
    BROWSER("rentree-browser", true, Duration.ofDays(365)),
    /** The key of a form that waits for its author; belongs to that form's path alone. The form itself says until when. */
    KEPT("rentree-kept", false, Duration.ofDays(1)),
    /** The key of the form that somebody has left to ask about it; belongs to the pages where one asks. */
    LEFT("rentree-left", false, Duration.ofDays(1));

    private final String plainName;
    private final boolean wholeHost;
    private final @Nullable Duration age;

    SiteCookies(String plainName, boolean wholeHost, @Nullable Duration age) {
        this.plainName = plainName;
        this.wholeHost = wholeHost;
        this.age = age;
    }

    /** On https the name carries {@code __Host-}, so that no neighbouring host and no plain http page can plant it. */
    String name(HttpServletRequest request) {
        return wholeHost && request.isSecure() ? "__Host-" + plainName : plainName;
    }

    public Optional<String> read(HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        var name = name(request);
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !Blanks.only(value) && value.length() <= 200)
                .findFirst();
    }

    void write(HttpServletRequest request, HttpServletResponse response, String path, String value) {
        set(request, response, path, value, age);
    }

    public void write(HttpServletRequest request, HttpServletResponse response, String value) {
        write(request, response, "/", value);
    }

    void clear(HttpServletRequest request, HttpServletResponse response, String path) {
        set(request, response, path, "", Duration.ZERO);
    }

    public void clear(HttpServletRequest request, HttpServletResponse response) {
        clear(request, response, "/");
    }

    private void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            String value,
            @Nullable Duration maxAge) {
        var cookie = ResponseCookie.from(name(request), value)
                .path(path)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        if (maxAge != null) cookie.maxAge(maxAge);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
