package fr.rentree.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * CSRF tokens that need no storage: signed from the session's cookie, or before signing in from a random visitor's one.
 * Another session has another token, and a page works on while the database is away.
 */
@Component
class CsrfTokens implements CsrfTokenRepository {

    private final SigningKey secret;

    CsrfTokens(SigningKey secret) {
        this.secret = secret;
    }

    /** The token of a visitor whom we have not met: a new cookie, which {@link #saveToken} hands out. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var visitor = RandomToken.draw();
        request.setAttribute(CsrfTokens.class.getName(), visitor);
        return token(visitor);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(CsrfTokens.class.getName()) instanceof String visitor && token != null) {
            SiteCookies.VISITOR.write(request, response, visitor);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SiteCookies.SESSION
                .read(request)
                .or(() -> SiteCookies.VISITOR.read(request))
                .map(this::token)
                .orElse(null);
    }

    private CsrfToken token(String cookie) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", secret.sign("csrf", cookie));
    }
}
