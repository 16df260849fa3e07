package fr.rentree.session;

import fr.rentree.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page that somebody wanted before signing in: a path of this site, else the home page. */
public final class ReturnPath {

    public static final String HOME = "/";

    /** Nobody comes back to where one signs in or out; to where a second factor is set up, one does. */
    private static final Pattern SIGNING_IN =
            Pattern.compile("/(connexion(?!/second-facteur/[a-z]+\\b)|deconnexion)\\b.*");

    private ReturnPath() {}

    /** @param wanted as a browser sent it; whatever is no path of ours leads home */
    public static String of(@Nullable String wanted) {
        if (wanted == null || !LocalPath.is(wanted)) return HOME;
        return SIGNING_IN.matcher(wanted).matches() ? HOME : wanted;
    }

    /** This request's own path and query, to come back to. */
    static String to(HttpServletRequest request) {
        var query = request.getQueryString();
        return of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The same path, asking its page to show what was kept. */
    static String resuming(String path) {
        if (path.matches(".*[?&]" + KeptForms.RESUME + "(&.*)?")) return path;
        return path + (path.contains("?") ? "&" : "?") + KeptForms.RESUME;
    }
}
