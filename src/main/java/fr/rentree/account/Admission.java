package fr.rentree.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets in who has proved to be somebody, by whatever door: the one place where a session's cookie is handed out. */
@Component
public class Admission {

    private final Sessions sessions;
    private final SignInRows signIns;

    Admission(Sessions sessions, SignInRows signIns) {
        this.sessions = sessions;
        this.signIns = signIns;
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
        Cookies.SESSION.read(request).ifPresent(sessions::close);
        var browser = BrowserName.of(request);
        Cookies.SESSION.write(request, response, sessions.open(account, method, outside, browser));
        signIns.add(account, method, browser);
        Cookies.VISITOR.clear(request, response);
    }
}
