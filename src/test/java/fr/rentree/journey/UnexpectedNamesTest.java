package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names that no form of ours has are read as nothing, or refused; never is it a failure of ours. */
class UnexpectedNamesTest extends Journey {

    private static final List<String> FIELDS = List.of(
            "fixed",
            "fixed.country",
            "programmes",
            "programmes[0]",
            "documents",
            "lastDiploma.place",
            "phone",
            "__proto__");

    private static final List<String> ENDS = List.of(
            "..x",
            ".",
            "[",
            "]",
            "[]",
            "[0]",
            "[x]",
            "[-1]",
            "[999999999]",
            "[0].x",
            ".x.y",
            "[0][0]",
            ".class.module",
            "\0");

    @Test
    void areNoFailureOfOurs() {
        var student = cast.complete();
        var visit = until(RECAP, student);
        var failed = new ArrayList<String>();
        for (var page : List.of(CHOICE, PERSONAL, ANNUAL)) {
            var form = visit.get(page).hiddenFields();
            for (var field : FIELDS)
                for (var end : ENDS) {
                    var posted = new LinkedHashMap<>(form);
                    posted.putAll(Map.of(field + end, "x"));
                    if (visit.post(page, posted).status() >= 500) failed.add(page + " " + field + end);
                }
        }
        assertThat(failed).isEmpty();
    }
}
