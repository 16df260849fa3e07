package fr.rentree.firstuse;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * « Première connexion ».
 *
 * @param notice why the visitor is here again, or {@code null}
 * @param dead what became of a right scol'pass that cannot be used, or {@code null}
 */
public record FirstUseView(
        PageFrame frame,
        FormField email,
        FormField code,
        ErrorSummary faults,
        @Nullable String notice,
        @Nullable String dead) {

    /** Whether the account has a password, so that signing in helps and a new scol'pass does not. */
    public boolean used() {
        return "USED".equals(dead);
    }
}
