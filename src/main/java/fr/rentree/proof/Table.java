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
record Table(List<String> title, List<Row> rows, float width, float labels, float padding, float before) {

    record Row(List<String> label, List<String> value, float height) {}

    static Table of(Block block, Fonts fonts, float width, boolean dense) {
        float labels = width * 0.36f;
        float padding = mm(dense ? 0.6f : 1.2f);
        return new Table(
                fonts.lines(block.title(), Style.BLOCK, width),
                block.rows().stream()
                        .map(row -> {
                            var label = fonts.lines(row.label(), Style.LABEL, labels - mm(4));
                            var value = fonts.lines(row.value(), Style.VALUE, width - labels);
                            int lines = Math.max(label.size(), value.size());
                            return new Row(label, value, lines * Style.LABEL.leading + 2 * padding);
                        })
                        .toList(),
                width,
                labels,
                padding,
                dense ? mm(4) : Style.BLOCK.before);
    }

    float height() {
        float height = title.size() * Style.BLOCK.leading + mm(1);
        for (var row : rows) height += row.height();
        return height;
    }

    /** The cell that says what the rest of its row is. */
    static PDStructureElement head(PDStructureElement cell) {
        var scope = new PDTableAttributeObject();
        scope.setScope(PDTableAttributeObject.SCOPE_ROW);
        cell.addAttribute(scope);
        return cell;
    }
}
