package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Recap.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Two versions of a step's answers, beside each other. */
public final class VersionConflict {

    /** One answer that differs; empty where one side has none. */
    public record Row(String label, String typed, String saved) {}

    private VersionConflict() {}

    static List<Row> rows(List<Line> typed, List<Line> saved) {
        var rows = new LinkedHashMap<String, Row>();
        typed.forEach(line -> rows.put(line.label(), new Row(line.label(), line.value(), "")));
        saved.forEach(line -> rows.merge(
                line.label(),
                new Row(line.label(), "", line.value()),
                (mine, theirs) -> new Row(line.label(), mine.typed(), theirs.saved())));
        var differing = new ArrayList<>(rows.values());
        differing.removeIf(row -> row.typed().equals(row.saved()));
        return differing;
    }
}
