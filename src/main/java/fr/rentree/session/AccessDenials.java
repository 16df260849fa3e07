package fr.rentree.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers requests that may not pass: a visitor goes to « Connexion » and comes back, what was typed into a form is
 * kept, and only what is really forbidden is refused.
 */
@Component
class AccessDenials implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SECOND_FACTOR = SignInReason.PAGE + "/second-facteur";

    private final KeptForms kept;
    private final PageRules pages;

    AccessDenials(KeptForms kept, PageRules pages) {
        this.kept = kept;
        this.pages = pages;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        if (pages.keeps(request)) {
            var back = ReturnPath.to(request);
            if (kept.keep(request, response, null)) toSignIn(response, SignInReason.KEPT, ReturnPath.resuming(back));
            else toSignIn(response, SignInReason.EXPIRED, back);
        } else {
            var expired = SiteCookies.SESSION.read(request).isPresent();
            var read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            toSignIn(
                    response,
                    expired || !read ? SignInReason.EXPIRED : null,
                    read || pages.pressedAgain(request) ? ReturnPath.to(request) : ReturnPath.HOME);
        }
    }

    /** Somebody is signed in but may not do this, or the form's CSRF token is not the one of this session. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        var person = PersonAuthentication.of(SecurityContextHolder.getContext().getAuthentication());
        if (e instanceof CsrfException) oldForm(request, response);
        else if (person != null && person.assurance().due()) toSecondFactor(request, response, person);
        else response.sendError((nameless(e) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
    }

    private static boolean nameless(AccessDeniedException e) {
        return e instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() == PageRules.NAMELESS;
    }

    private void oldForm(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var person = PersonAuthentication.of(SecurityContextHolder.getContext().getAuthentication());
        if (pages.shows(request)) {
            StaleForm.mark(request);
            request.getRequestDispatcher(request.getRequestURI()).forward(request, response);
        } else if (pages.pressedAgain(request) && (person != null || pages.everybodys(request))) {
            var again = request.getRequestURI() + "?" + StaleForm.AGAIN;
            var typed = person != null && pages.keeps(request) && kept.keep(request, response, person);
            seeOther(response, typed ? ReturnPath.resuming(again) : again);
        } else if (person == null) {
            commence(request, response, new SessionOver());
        } else if (request.getRequestURI().startsWith(SignInReason.PAGE + "/")) {
            seeOther(response, request.getRequestURI());
        } else if (pages.keeps(request)) {
            var back = ReturnPath.to(request);
            seeOther(response, kept.keep(request, response, person) ? ReturnPath.resuming(back) : back);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** The password alone does not do: on to the second factor, and then back to what was asked for. */
    private void toSecondFactor(HttpServletRequest request, HttpServletResponse response, Person person) {
        var shows = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var back = shows || pages.keeps(request) ? ReturnPath.to(request) : ReturnPath.HOME;
        if (pages.keeps(request) && kept.keep(request, response, person)) back = ReturnPath.resuming(back);
        seeOther(response, SECOND_FACTOR + (back.equals(ReturnPath.HOME) ? "" : "?retour=" + encoded(back)));
    }

    private static final class SessionOver extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        SessionOver() {
            super("nobody is signed in");
        }
    }

    private static void toSignIn(HttpServletResponse response, @Nullable SignInReason reason, String back) {
        var to = new StringBuilder(SignInReason.PAGE);
        if (reason != null)
            to.append('?').append(SignInReason.PARAMETER).append('=').append(reason.written());
        if (!back.equals(ReturnPath.HOME))
            to.append(reason == null ? '?' : '&').append("retour=").append(encoded(back));
        seeOther(response, to.toString());
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", path);
    }
}
