package fr.rentree.signon;

import fr.rentree.session.RandomToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of an attempt to sign in at the university: a secret that ties it to one browser, and the provider that
 * was used, with its token where there is one, for signing out there.
 */
final class LoginAttemptCookies {

    private static final String BROWSER = "rentree-trip";
    private static final String DOOR = "rentree-door";
    private static final String DOORS = "/connexion/universite";

    /** Browsers drop a cookie that is larger than 4 kB; without the token the university asks whether to leave. */
    private static final int LONGEST = 3_500;

    /**
     * By which door somebody came.
     *
     * @param hint empty = none
     */
    record Through(String door, String hint) {}

    private LoginAttemptCookies() {}

    /** This browser's secret; it is given one where it has none. All its tabs have the same. */
    static String browser(HttpServletRequest request, HttpServletResponse response) {
        var secret = browser(request).orElseGet(RandomToken::draw);
        set(
                request,
                response,
                ResponseCookie.from(name(request), secret).path("/").maxAge(LoginAttempts.LONGEST.multipliedBy(3)));
        return secret;
    }

    static Optional<String> browser(HttpServletRequest request) {
        return read(request, name(request)).filter(value -> value.matches("[\\w-]{43}"));
    }

    static void came(HttpServletRequest request, HttpServletResponse response, String door, String hint) {
        var value = door + "." + (hint.length() > LONGEST ? "" : hint);
        set(request, response, ResponseCookie.from(DOOR, value).path(DOORS));
    }

    static Optional<Through> through(HttpServletRequest request) {
        return read(request, DOOR)
                .filter(value -> value.matches("[a-z0-9-]{1,30}\\.[\\w.-]*"))
                .map(value -> {
                    var end = value.indexOf('.');
                    return new Through(value.substring(0, end), value.substring(end + 1));
                });
    }

    static void left(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, ResponseCookie.from(DOOR, "").path(DOORS).maxAge(Duration.ZERO));
    }

    /** On https no neighbouring host can plant it. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + BROWSER : BROWSER;
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        if (request.getCookies() == null) return Optional.empty();
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Lax: the way back begins at the university, and is a link. */
    private static void set(
            HttpServletRequest request, HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
