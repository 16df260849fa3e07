package fr.rentree.firstuse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Ties the first use of an account to one browser: 256 random bits, of which only the SHA-256 is stored. */
final class FirstUseCookie {

    private static final String NAME = "rentree-premiere";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstUseCookie() {}

    static String draw() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

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
