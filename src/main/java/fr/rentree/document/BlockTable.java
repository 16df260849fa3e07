package fr.rentree.document;

import static fr.rentree.document.PageSizes.mm;

import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/**
 * A block's lines broken for its columns.
 *
 * @param label how the first column is set
 * @param value how the second one is; its lines are as high as those of the first
 * @param labels width of the first column
 * @param padding above and below each row's text
 */
record BlockTable(
        TextStyle style,
        TextStyle label,
        TextStyle value,
        List<String> title,
        List<Row> rows,
        float width,
        float labels,
        float padding,
        float before) {

    record Row(List<String> label, List<String> value, float height, boolean french) {

        int lines() {
            return Math.max(label.size(), value.size());
        }
    }

    static BlockTable of(DocumentBlock block, FontFiles fonts, float width, boolean dense) {
        return of(block, TextStyle.BLOCK, fonts, width, dense);
    }

    /** @param style of the title */
    static BlockTable of(DocumentBlock block, TextStyle style, FontFiles fonts, float width, boolean dense) {
        float before = dense ? mm(4) : style.before;
        float labels = width * 0.36f;
        return of(
                block, style, TextStyle.LABEL, TextStyle.VALUE, fonts, width, labels, mm(dense ? 0.6f : 1.2f), before);
    }

    /** One of two columns. */
    static BlockTable narrow(DocumentBlock block, FontFiles fonts, float width) {
        float labels = width * 0.42f;
        return of(
                block,
                TextStyle.BLOCK,
                TextStyle.SMALL_LABEL,
                TextStyle.SMALL_VALUE,
                fonts,
                width,
                labels,
                mm(0.4f),
                mm(3));
    }

    /** One of two columns of a page that is full to the brim: no letter is smaller than eight points. */
    static BlockTable tight(DocumentBlock block, FontFiles fonts, float width) {
        float labels = width * 0.38f;
        return of(
                block,
                TextStyle.BLOCK,
                TextStyle.TIGHT_LABEL,
                TextStyle.TIGHT_VALUE,
                fonts,
                width,
                labels,
                mm(0.1f),
                mm(1));
    }

    private static BlockTable of(
            DocumentBlock block,
            TextStyle style,
            TextStyle label,
            TextStyle value,
            FontFiles fonts,
            float width,
            float labels,
            float padding,
            float before) {
        return new BlockTable(
                style,
                label,
                value,
                fonts.lines(block.title(), style, width),
                block.rows().stream()
                        .map(row -> {
                            var left = fonts.lines(row.label(), label, labels - mm(3));
                            var right = fonts.lines(row.value(), value, width - labels);
                            int lines = Math.max(left.size(), right.size());
                            return new Row(left, right, height(lines, label, padding), row.french());
                        })
                        .toList(),
                width,
                labels,
                padding,
                before);
    }

    /** The same with some of its rows; without its title, it goes on with what stood in the column before. */
    BlockTable rows(int from, int until) {
        return new BlockTable(
                style,
                label,
                value,
                from == 0 ? title : List.of(),
                rows.subList(from, until),
                width,
                labels,
                padding,
                before);
    }

    /** Whether it goes on with the table of the column before. */
    boolean goesOn() {
        return title.isEmpty();
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
        return (int) ((room - 2 * padding + .1f) / label.leading);
    }

    /** Of so many lines of a row. */
    float height(int lines) {
        return height(lines, label, padding);
    }

    private static float height(int lines, TextStyle label, float padding) {
        return lines * label.leading + 2 * padding;
    }

    /** The cell that says what the rest of its row is. */
    static PDStructureElement head(PDStructureElement cell) {
        var scope = new PDTableAttributeObject();
        scope.setScope(PDTableAttributeObject.SCOPE_ROW);
        cell.addAttribute(scope);
        return cell;
    }
}
