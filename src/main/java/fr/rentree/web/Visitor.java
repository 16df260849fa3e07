package fr.rentree.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** The visitor of a page, as far as its frame needs to know. The signed-in principal is one. */
public interface Visitor {

    /** The name in the header. */
    String displayName();

    /** The value of the hidden field {@code _for}, see {@link PageFrame#formTag}. */
    @Nullable
    String formTag();

    SessionTime session();

    /** The visitor of this request; nobody before signing in, or where the session could not be read. */
    static @Nullable Visitor of(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        if (principal instanceof Visitor visitor) return visitor;
        var signedIn = principal instanceof Authentication authentication ? authentication.getPrincipal() : null;
        return signedIn instanceof Visitor visitor ? visitor : null;
    }
}
