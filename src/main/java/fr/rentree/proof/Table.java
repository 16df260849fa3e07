package fr.rentree.proof;

import static fr.rentree.proof.Sizes.mm;

import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/**
 * A block's lines broken for its columns.
 *
 * @param labels width of the first column
 * @param padding above and below each row's text
 */
record Table(Style style, List<String> title, List<Row> rows, float width, float labels, float padding, float before) {

    record Row(List<String> label, List<String> value, float height) {

        int lines() {
            return Math.max(label.size(), value.size());
        }
    }

    static Table of(Block block, Fonts fonts, float width, boolean dense) {
        return of(block, Style.BLOCK, fonts, width, dense);
    }

    /** @param style of the title */
    static Table of(Block block, Style style, Fonts fonts, float width, boolean dense) {
        float labels = width * 0.36f;
        float padding = mm(dense ? 0.6f : 1.2f);
        return new Table(
                style,
                fonts.lines(block.title(), style, width),
                block.rows().stream()
                        .map(row -> {
                            var label = fonts.lines(row.label(), Style.LABEL, labels - mm(4));
                            var value = fonts.lines(row.value(), Style.VALUE, width - labels);
                            int lines = Math.max(label.size(), value.size());
                            return new Row(label, value, height(lines, padding));
                        })
                        .toList(),
                width,
                labels,
                padding,
                dense ? mm(4) : style.before);
    }

    float height() {
        float height = titleHeight();
        for (var row : rows) height += row.height();
        return height;
    }

    /** So much that the title does not stand alone at a page's end. */
    float beginning() {
        return titleHeight() + (rows.isEmpty() ? 0 : Math.min(rows.getFirst().height(), mm(30)));
    }

    private float titleHeight() {
        return title.size() * style.leading + mm(1);
    }

    /** How many lines of a row there is room for. */
    int linesIn(float room) {
        return (int) ((room - 2 * padding + .1f) / Style.LABEL.leading);
    }

    /** Of so many lines of a row. */
    float height(int lines) {
        return height(lines, padding);
    }

    private static float height(int lines, float padding) {
        return lines * Style.LABEL.leading + 2 * padding;
    }

    /** The cell that says what the rest of its row is. */
    static PDStructureElement head(PDStructureElement cell) {
        var scope = new PDTableAttributeObject();
        scope.setScope(PDTableAttributeObject.SCOPE_ROW);
        cell.addAttribute(scope);
        return cell;
    }
}
