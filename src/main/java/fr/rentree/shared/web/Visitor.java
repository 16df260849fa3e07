package fr.rentree.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, as its {@link Frame} needs it. Module account knows; while an error page is drawn nothing here
 * asks the database.
 */
public interface Visitor {

    /** Name of who is signed in. */
    @Nullable String name(HttpServletRequest request);

    /** Value of the hidden field {@code _csrf}. Call it before the page is written: it may set a cookie. */
    String csrf(HttpServletRequest request);

    /** Value of the hidden field {@code _for}; {@code null} when nobody is signed in. */
    @Nullable String formTag(HttpServletRequest request);
}
