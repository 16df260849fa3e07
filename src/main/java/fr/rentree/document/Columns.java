package fr.rentree.document;

import java.util.ArrayList;
import java.util.List;

/** Tables in two columns, as even as can be. */
record Columns(List<BlockTable> left, List<BlockTable> right) {

    /** Every table stands in one column. */
    static Columns whole(List<BlockTable> tables) {
        var best = new Columns(List.of(), tables);
        for (int i = 1; i <= tables.size(); i++)
            best = best.or(new Columns(tables.subList(0, i), tables.subList(i, tables.size())));
        return best;
    }

    /** One table goes on from the left column to the right one. */
    static Columns cut(List<BlockTable> tables) {
        var best = whole(tables);
        for (int i = 0; i < tables.size(); i++) {
            var table = tables.get(i);
            int rows = table.rows().size();
            for (int row = 1; row < rows; row++) {
                var left = new ArrayList<>(tables.subList(0, i));
                left.add(table.rows(0, row));
                var right = new ArrayList<>(List.of(table.rows(row, rows)));
                right.addAll(tables.subList(i + 1, tables.size()));
                best = best.or(new Columns(left, right));
            }
        }
        return best;
    }

    float height() {
        return Math.max(height(left), height(right));
    }

    private Columns or(Columns other) {
        return other.height() < height() ? other : this;
    }

    private static float height(List<BlockTable> tables) {
        float height = 0;
        for (var table : tables) height += table.before() + table.height();
        return height;
    }
}
