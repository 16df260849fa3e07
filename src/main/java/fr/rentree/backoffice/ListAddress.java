package fr.rentree.backoffice;

import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.Worklist.Filter;
import fr.rentree.shared.Blanks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters and the page number in the address of the list. A value that is not understood filters nothing.
 *
 * @param etat a state, or {@value #TO_CHECK}
 * @param institut a code, or {@value #UNIVERSITY} for the university's own programmes
 */
record ListAddress(
        @Nullable String etat,
        @Nullable String institut,
        @Nullable String formation,
        @Nullable String page) {

    static final String TO_CHECK = "TO_CHECK";
    static final String UNIVERSITY = "-";

    static final ListAddress ALL = new ListAddress(null, null, null, null);

    Filter filter() {
        var state = Arrays.stream(State.values())
                .filter(it -> it.name().equals(etat))
                .findFirst()
                .orElse(null);
        var university = UNIVERSITY.equals(institut);
        return new Filter(state, TO_CHECK.equals(etat), university ? "" : given(institut), programme());
    }

    private @Nullable ProgrammeKey programme() {
        var written = given(formation);
        try {
            return written == null ? null : ProgrammeKey.parse(written);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    int number() {
        return page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    ListAddress in(@Nullable String state) {
        return new ListAddress(state, institut, formation, null);
    }

    ListAddress at(int number) {
        return new ListAddress(etat, institut, formation, number == 1 ? null : Integer.toString(number));
    }

    /** Behind this path. */
    String of(String path) {
        var query = Stream.of(
                        part("etat", etat),
                        part("institut", institut),
                        part("formation", formation),
                        part("page", page))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String part(String name, @Nullable String value) {
        return given(value) == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || Blanks.only(value) || value.length() > 50 ? null : value;
    }
}
