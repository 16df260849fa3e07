package fr.rentree.backoffice;

import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of enrolments, or what was found.
 *
 * @param text what is searched for
 * @param found whether this is what was found; then there are neither filters nor pages
 * @param done what has just been done; {@code null} else
 * @param state chosen, to be kept by the other filters
 * @param institute {@code null} where there is one only
 * @param heading how many there are
 * @param action where what is ticked goes
 * @param ticks whether finished ones can be ticked
 * @param all the button that takes all of the filter; {@code null} where there are none
 * @param before where the page before is; {@code null} on the first, likewise after
 */
public record WorklistView(
        PageFrame frame,
        String year,
        FormField text,
        boolean found,
        @Nullable String done,
        List<Tab> tabs,
        @Nullable String state,
        @Nullable FormField institute,
        FormField programme,
        String heading,
        List<Line> lines,
        String action,
        boolean ticks,
        @Nullable String all,
        @Nullable String before,
        @Nullable String after,
        String where) {

    /** The title of the window: which ones these are, and which page of them (RGAA 8.6). */
    public String title() {
        var chosen = Stream.concat(
                tabs.stream().filter(Tab::chosen).map(Tab::label),
                Stream.of(institute, programme)
                        .filter(Objects::nonNull)
                        .flatMap(it -> it.options().stream())
                        .filter(FormField.Option::chosen)
                        .map(FormField.Option::label));
        return Stream.of(
                        Stream.of(frame.say("backoffice.list.title", year)), chosen, Stream.of(found ? heading : where))
                .flatMap(it -> it)
                .collect(Collectors.joining(" – "));
    }

    /** One state, or all. */
    public record Tab(String href, String label, String count, boolean chosen) {}

    /**
     * One enrolment.
     *
     * @param href its page; {@code null} where it is only offered: then {@code offer} is posted
     * @param number with the university address: two of one name are told apart by them
     * @param checks why it is « à vérifier »; empty where it is not
     * @param pick what is posted where it is ticked; {@code null} where it cannot be
     */
    public record Line(
            @Nullable String href,
            String offer,
            String name,
            String number,
            String programme,
            String institute,
            Tag state,
            List<String> checks,
            String since,
            String reference,
            @Nullable String pick) {}

    /** @param kind of its colour */
    public record Tag(String text, String kind) {}
}
