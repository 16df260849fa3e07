package fr.rentree.session;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form for people who are not signed in that was posted with a CSRF token too old: nothing it asks for is done, and its
 * page shows it again with what was typed. Every such page asks {@link #is} before it does anything.
 */
public final class StaleForm {

    /** How a page is asked for whose button was pressed after it had been open for too long: it asks for one more press. */
    public static final String AGAIN = "encore";

    private static final String MARK = StaleForm.class.getName();

    private StaleForm() {}

    /** Whether this request's form is too old to be believed. */
    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }
}
