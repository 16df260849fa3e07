package fr.rentree.firstuse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Ties the first use of an account to one browser: 256 random bits, of which only the SHA-256 is stored. */
final class FirstUseCookie {

    private static final String NAME = "rentree-premiere";

    private FirstUseCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return Optional.ofNullable(cookie).map(it -> it.getValue()).filter(it -> it.length() == 43);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String token) {
        set(request, response, ResponseCookie.from(NAME, token));
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, ResponseCookie.from(NAME, "").maxAge(Duration.ZERO));
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        var written = cookie.path(FirstUsePage.PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, written.toString());
    }
}
