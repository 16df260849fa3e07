package fr.rentree.administration;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one account.
 *
 * @param path of the page
 * @param student the student number; {@code null} for staff
 * @param seen when it was last used, of the sessions that are open
 * @param own whether it is the administrator's own
 * @param version given back with a change
 * @param done what has just been done, or why not; {@code null} where nothing was
 */
public record AccountView(
        PageFrame frame,
        String path,
        String name,
        String email,
        @Nullable String student,
        String rights,
        AccountsView.State state,
        int sessions,
        @Nullable String seen,
        boolean secondFactor,
        boolean invited,
        boolean disabled,
        boolean own,
        int version,
        RoleFields fields,
        ErrorSummary faults,
        @Nullable String done,
        List<Line> entries) {

    /** One entry of the audit. */
    public record Line(String at, String what, String by) {}
}
