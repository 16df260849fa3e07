package fr.rentree.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads who wants something {@link Reauthenticate} over « Confirmez que c'est bien vous » and back, with what was typed. */
@Component
class ReauthenticationGuard implements HandlerInterceptor {

    /** Where the password or the second factor is asked for again. */
    static final String PATH = "/connexion/confirmer";

    private final KeptForms kept;
    private final StaffSettings settings;
    private final Clock clock;

    ReauthenticationGuard(KeptForms kept, StaffSettings settings, Clock clock) {
        this.kept = kept;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var person = PersonAuthentication.of(SecurityContextHolder.getContext().getAuthentication());
        if (person == null || !asked(handler) || recent(person)) return true;
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                "Location",
                PATH + "?retour=" + URLEncoder.encode(back(request, response, person), StandardCharsets.UTF_8));
        return false;
    }

    private String back(HttpServletRequest request, HttpServletResponse response, Person person) {
        var back = ReturnPath.to(request);
        return request.getMethod().equals("POST") && kept.keep(request, response, person)
                ? ReturnPath.resuming(back)
                : back;
    }

    private boolean recent(Person person) {
        return clock.instant().isBefore(person.assurance().provedAt().plus(settings.proofLasts()));
    }

    private static boolean asked(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(Reauthenticate.class)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Reauthenticate.class));
    }
}
