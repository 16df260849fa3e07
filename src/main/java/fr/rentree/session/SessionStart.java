package fr.rentree.session;

import fr.rentree.shared.AuditEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets in who has proved to be somebody, by whatever door: the one place where a session's cookie is handed out. */
@Component
public class SessionStart {

    private final Sessions sessions;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionStart(Sessions sessions, SignIns signIns, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a session on this browser. Its token is new at each sign-in: one that somebody planted before is worth nothing,
     * and the session before it ends.
     *
     * @param outside what the university's sign-on calls its session, to be ended by {@link Sessions#closeOutside};
     *     {@code null} for a built-in account
     */
    public void admit(
            UUID account,
            SignInMethod method,
            @Nullable String outside,
            HttpServletRequest request,
            HttpServletResponse response) {
        SiteCookies.SESSION.read(request).ifPresent(sessions::close);
        var browser = BrowserName.of(request);
        SiteCookies.SESSION.write(request, response, sessions.open(account, method, outside, browser));
        signIns.add(account, method, browser).ifPresent(name -> tell(account, name, method));
        SiteCookies.VISITOR.clear(request, response);
    }

    /** Staff see other people's data: that they came in stays in the audit. */
    private void tell(UUID account, String name, SignInMethod method) {
        var detail = Map.of("method", method.name());
        events.publishEvent(new AuditEvent.Later(new AuditEvent(
                account, name, "signed-in", "account", account.toString(), null, detail, clock.instant())));
    }
}
