package fr.rentree.lostaccess;

import fr.rentree.firstuse.ScolpassCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The code of a scol'pass that was issued just now, on the browser of who hands it over and nowhere else: our database
 * holds its hash only. It belongs to the one page that shows it.
 */
final class HandoverCookie {

    /** So long it can be read, printed and saved. */
    static final Duration SHOWN = Duration.ofMinutes(15);

    private static final String NAME = "rentree-remise";

    private HandoverCookie() {}

    static Optional<ScolpassCode> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(cookie -> ScolpassCode.read(cookie.getValue()))
                .filter(code -> code.signs().length() == ScolpassCode.LENGTH);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, UUID id, ScolpassCode code) {
        var cookie = ResponseCookie.from(NAME, code.signs())
                .path(LostAccessListPage.PATH + "/" + id)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(SHOWN)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
