package fr.rentree.lostaccess;

import fr.rentree.web.BirthFields;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request for lost identifiers.
 *
 * @param path of this page
 * @param typed what who asks has typed
 * @param search who it may be; {@code null} once that is decided
 * @param toGrant whether the registry has to grant what is confirmed here
 * @param registry whether this is somebody who grants
 * @param recognised who it is; {@code null} before
 * @param compared whether what was typed to be reached at is on record, once somebody was recognised
 * @param shown the scol'pass, on the browser that has just issued it
 */
public record LostAccessDecisionView(
        PageFrame frame,
        String path,
        String state,
        String name,
        List<SummaryRow> typed,
        @Nullable Search search,
        FormField reason,
        ErrorSummary faults,
        boolean toGrant,
        boolean registry,
        @Nullable String recognised,
        List<String> compared,
        @Nullable Shown shown) {

    /** The search for the person: terms, people found, and the identity check. */
    public record Search(FormField name, BirthFields birth, FormField number, FormField student, FormField checked) {}

    /** A scol'pass that can be handed over now. */
    public record Shown(String code, String until) {}

    public boolean waits() {
        return !state.equals("ISSUED") && !state.equals("REFUSED");
    }

    /** Whether the scol'pass was issued, and is no longer shown here. */
    public boolean over() {
        return shown == null && state.equals("ISSUED");
    }
}
