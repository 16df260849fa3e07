package fr.rentree.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds out who is signed in from our cookie, once a request and only if something asks: a public page and a static file
 * cost no read.
 */
@Component
class SessionContext implements SecurityContextRepository {

    private static final String FOUND = SessionContext.class.getName();
    private static final String FAILED = FOUND + ".failed";

    private final Sessions sessions;

    SessionContext(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Who was found in this request so far; asks nothing, so it holds while the database is away. */
    static @Nullable Person found(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof Person person ? person : null;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Lazily(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Nothing: a session is opened by {@link Sessions#open} and by nothing else. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    /** Error pages ask nobody: the database may be what failed. */
    private Optional<Person> find(HttpServletRequest request) {
        var before = found(request);
        if (before != null) return Optional.of(before);
        if (request.getDispatcherType() == DispatcherType.ERROR || request.getAttribute(FAILED) != null)
            return Optional.empty();
        request.setAttribute(FAILED, true);
        var person = SiteCookies.SESSION.read(request).flatMap(sessions::find);
        request.removeAttribute(FAILED);
        person.ifPresent(found -> request.setAttribute(FOUND, found));
        return person;
    }

    private final class Lazily implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Lazily(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = find(request)
                        .map(person -> new SecurityContextImpl(new PersonAuthentication(person)))
                        .orElseGet(SecurityContextImpl::new);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
