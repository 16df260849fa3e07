package fr.rentree.administration;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page « Comptes ».
 *
 * @param invites whether accounts are opened here; else the university's sign-on opens them
 * @param count how many staff accounts there are in all
 * @param before where the page before is; {@code null} on the first, likewise after
 */
public record AccountsView(
        PageFrame frame,
        FormField text,
        FormField student,
        ErrorSummary faults,
        boolean invites,
        int count,
        List<Line> lines,
        List<Filter> filters,
        @Nullable String before,
        @Nullable String after,
        String where) {

    /** The title of the window: which ones these are, and which page of them (RGAA 8.6). */
    public String title() {
        var chosen = text.typed().isEmpty()
                ? filters.stream().filter(Filter::chosen).map(Filter::label)
                : Stream.of(frame.say("administration.accounts.found"));
        return Stream.of(Stream.of(frame.say("administration.accounts.title")), chosen, Stream.of(where))
                .flatMap(it -> it)
                .collect(Collectors.joining(" – "));
    }

    /** One account. */
    public record Line(
            String href, String name, String email, String rights, State state, String factor, int sessions) {}

    /** @param kind of the tag */
    public record State(String text, String kind) {}

    /** One role, or all. */
    public record Filter(String href, String label, boolean chosen) {}
}
