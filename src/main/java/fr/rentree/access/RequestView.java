package fr.rentree.access;

import fr.rentree.shared.web.Answer;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;
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
public record RequestView(
        Frame frame,
        String path,
        String state,
        String name,
        List<Answer> typed,
        @Nullable Search search,
        Field reason,
        Faults faults,
        boolean toGrant,
        boolean registry,
        @Nullable String recognised,
        List<String> compared,
        @Nullable Shown shown) {

    /** Who is looked for, who was found, and how it was made sure. */
    public record Search(Field name, BirthFields birth, Field number, Field student, Field checked) {}

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
