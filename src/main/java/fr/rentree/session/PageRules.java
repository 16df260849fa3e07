package fr.rentree.session;

import fr.rentree.session.PageRule.OldForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The rules of all modules' pages, as one. */
@Component
class PageRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    /** The answer to who asks for a page that no module names. */
    static final AuthorizationDecision NAMELESS = new AuthorizationDecision(false);

    /** Paths as our forms have them, which may be said again in a redirect. */
    private static final Pattern PLAIN = Pattern.compile("/[a-zA-Z0-9_/-]*");

    private record Pages(RequestMatcher at, PageRule rule) {

        static Pages of(PageRule rule) {
            var patterns = PathPatternRequestMatcher.withDefaults();
            var matchers =
                    rule.paths().stream().<RequestMatcher>map(patterns::matcher).toList();
            return new Pages(new OrRequestMatcher(matchers), rule);
        }
    }

    private final List<List<Pages>> modules;

    PageRules(List<PageAccess> modules) {
        this.modules = modules.stream()
                .map(module -> module.rules().stream().map(Pages::of).toList())
                .toList();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        var rules = of(context.getRequest());
        if (rules.isEmpty()) return NAMELESS;
        if (rules.stream().allMatch(rule -> rule.whose() == null)) return GRANTED; // and nobody asks for the session
        var person = PersonAuthentication.of(who.get());
        return rules.stream().allMatch(rule -> rule.allows(person)) ? GRANTED : DENIED;
    }

    /** Whether a form is posted here without a CSRF token. */
    boolean withoutToken(HttpServletRequest request) {
        return of(request).stream().anyMatch(rule -> !rule.token());
    }

    /** Whether this request posts a form that is worth keeping. */
    boolean keeps(HttpServletRequest request) {
        return posts(request) && become(request, OldForm.KEPT);
    }

    /** Whether this request posts a form that its page shows again. */
    boolean shows(HttpServletRequest request) {
        return posts(request) && become(request, OldForm.SHOWN);
    }

    /** Whether this request is for a page that asks for one more press. */
    boolean pressedAgain(HttpServletRequest request) {
        return become(request, OldForm.PRESSED_AGAIN);
    }

    /** Whether this page is for everybody, signed in or not. */
    boolean everybodys(HttpServletRequest request) {
        return of(request).stream().allMatch(rule -> rule.whose() == null);
    }

    private boolean become(HttpServletRequest request, OldForm what) {
        return PLAIN.matcher(request.getRequestURI()).matches()
                && of(request).stream().anyMatch(rule -> rule.oldForms().contains(what));
    }

    private static boolean posts(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private List<PageRule> of(HttpServletRequest request) {
        return modules.stream()
                .map(module -> first(module, request))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable PageRule first(List<Pages> module, HttpServletRequest request) {
        for (var pages : module) if (pages.at.matches(request)) return pages.rule;
        return null;
    }
}
