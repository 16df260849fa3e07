package fr.rentree.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * A form for people who are not signed in that was posted with a CSRF token too old: nothing it asks for is done, and its
 * page shows it again with what was typed. Every such page asks {@link #is} before it does anything.
 */
public final class StaleForm {

    private static final String MARK = StaleForm.class.getName();
    private static final Pattern PAGES =
            Pattern.compile("/(connexion|premiere-connexion(/[a-z-]+)?|identifiants-perdus)");

    private StaleForm() {}

    /** Whether this request's form is too old to be believed. */
    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    static boolean shows(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && PAGES.matcher(request.getRequestURI()).matches();
    }

    static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }
}
