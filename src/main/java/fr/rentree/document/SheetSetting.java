package fr.rentree.document;

import static fr.rentree.document.PageSizes.BOTTOM;
import static fr.rentree.document.PageSizes.COLUMN;
import static fr.rentree.document.PageSizes.LEFT;
import static fr.rentree.document.PageSizes.RIGHT;
import static fr.rentree.document.PageSizes.TOP;
import static fr.rentree.document.PageSizes.mm;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.jspecify.annotations.Nullable;

/** Sets sheets from top to bottom, each from a new page on: what belongs together stays on one page where it fits. */
final class SheetSetting {

    /** Of steps, for their numbers. */
    private static final float INDENT = mm(7);

    /** One of two columns. */
    private static final float HALF = (COLUMN - mm(7)) / 2;

    private final DocumentSheet sheet;
    private final FontFiles fonts;
    private final PdfCanvas canvas;
    private final ClosingSizes sizes;
    private float y;

    /** Whether each table has its bookmark, since the sheet does not fit on one page. */
    private boolean outlined;

    /** The table that was drawn last, which may go on in the next column. */
    private @Nullable PDStructureElement latest;

    private SheetSetting(DocumentSheet sheet, FontFiles fonts, PdfCanvas canvas) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.canvas = canvas;
        this.sizes = new ClosingSizes(sheet.dense(), fonts);
    }

    /** @param sheets at least one; the first one's head is the document's */
    static byte[] print(List<DocumentSheet> sheets, FontFiles fonts) throws IOException {
        try (var canvas = new PdfCanvas(fonts)) {
            for (var sheet : sheets) new SheetSetting(sheet, fonts, canvas).set();
            return canvas.finish(sheets.getFirst().head());
        }
    }

    private void set() throws IOException {
        int before = canvas.document.getNumberOfPages();
        head();
        for (var part : sheet.parts()) place(part);
        PageMargins.draw(sheet.head(), fonts, canvas, before);
    }

    private void head() throws IOException {
        canvas.newPage();
        y = PageSizes.FIRST_TOP;
        var name = fonts.lines(sheet.head().university(), TextStyle.UNIVERSITY, COLUMN);
        draw(canvas.french(canvas.element(TextStyle.UNIVERSITY.tag, canvas.root)), TextStyle.UNIVERSITY, LEFT, name);
        paragraph(TextStyle.YEAR, sheet.head().year());
        y += mm(2.5f);
        canvas.fill(InkColour.ACCENT, LEFT, y, COLUMN, 1.2f);
        y += mm(sheet.dense() ? -3 : 2);
        paragraph(TextStyle.HEADING, sheet.head().title());
    }

    private void place(DocumentPart part) throws IOException {
        switch (part) {
            case DocumentPart.Text(var style, var text) -> paragraph(style, text);
            case DocumentPart.Notice(var good, var text) -> notice(good, text);
            case DocumentPart.Closing(var sentences) -> closing(sentences);
            case DocumentPart.Steps(var steps) -> steps(steps);
            case DocumentPart.Section(var title) -> section(title);
            case DocumentPart.Table(var block, var nested) -> {
                var table =
                        BlockTable.of(block, nested ? TextStyle.PART : TextStyle.BLOCK, fonts, COLUMN, sheet.dense());
                room(nested ? table.beginning() + table.before() : table.height() + TextStyle.BLOCK.before);
                table(table, LEFT);
            }
            case DocumentPart.Columns it -> columns(it);
            case DocumentPart.Proof it -> proof(it);
            case DocumentPart.Signature it -> signature(it);
        }
    }

    /** As wide apart, and cut as little, as one page allows with all that follows; else as a page holds this part alone. */
    private void columns(DocumentPart.Columns part) throws IOException {
        var wide = part.blocks().stream()
                .map(it -> BlockTable.narrow(it, fonts, HALF))
                .toList();
        var tight = part.blocks().stream()
                .map(it -> BlockTable.tight(it, fonts, HALF))
                .toList();
        var ways = List.of(Columns.whole(wide), Columns.whole(tight), Columns.cut(wide), Columns.cut(tight));
        float room = BOTTOM - y - following(part);
        var onePage = ways.stream().filter(it -> it.height() <= room).findFirst();
        outlined = onePage.isEmpty();
        var columns = onePage.or(
                () -> ways.stream().filter(it -> y + it.height() <= BOTTOM).findFirst());
        if (columns.isPresent()) place(columns.get());
        else for (var block : part.blocks()) place(new DocumentPart.Table(block));
    }

    private void place(Columns columns) throws IOException {
        float top = y;
        for (var table : columns.left()) table(table, LEFT);
        y = top;
        for (var table : columns.right()) table(table, RIGHT - HALF);
        y = top + columns.height();
    }

    /** Height of what closes the sheet after this part. */
    private float following(DocumentPart part) {
        float height = 0;
        for (var next : sheet.parts()
                .subList(sheet.parts().indexOf(part) + 1, sheet.parts().size()))
            height += switch (next) {
                case DocumentPart.Proof it -> sizes.beforeProof() + sizes.height(sizes.table(it));
                case DocumentPart.Signature it -> sizes.beforeSignature() + sizes.height(it);
                case DocumentPart.Closing(var sentences) -> sizes.beforeClosing() + sizes.height(sentences, COLUMN);
                default -> 0;
            };
        return height;
    }

    private void paragraph(TextStyle style, String text) throws IOException {
        var lines = fonts.lines(text, style, COLUMN);
        y += style.before;
        room(lines.size() * style.leading);
        draw(canvas.element(style.tag, canvas.root), style, LEFT, lines);
    }

    private void steps(List<String> steps) throws IOException {
        var list = canvas.element("L", canvas.root);
        var numbering = new PDListAttributeObject();
        numbering.setListNumbering(PDListAttributeObject.LIST_NUMBERING_DECIMAL);
        list.addAttribute(numbering);
        for (int i = 0; i < steps.size(); i++) {
            var lines = fonts.lines(steps.get(i), TextStyle.STEP, COLUMN - INDENT);
            y += TextStyle.STEP.before;
            room(lines.size() * TextStyle.STEP.leading);
            var item = canvas.element("LI", list);
            canvas.text(canvas.element("Lbl", item), TextStyle.STEP_NUMBER, LEFT, y, List.of((i + 1) + "."));
            draw(canvas.element("LBody", item), TextStyle.STEP, LEFT + INDENT, lines);
        }
    }

    private void section(String title) throws IOException {
        if (!room(TextStyle.SECTION.before + mm(40))) y += TextStyle.SECTION.before;
        canvas.bookmark(title, y);
        canvas.fill(InkColour.ACCENT, LEFT, y, mm(12), 1.2f);
        y += mm(2);
        draw(
                canvas.element(TextStyle.SECTION.tag, canvas.root),
                TextStyle.SECTION,
                LEFT,
                fonts.lines(title, TextStyle.SECTION, COLUMN));
    }

    private void draw(PDStructureElement element, TextStyle style, float x, List<String> lines) throws IOException {
        canvas.text(element, style, x, y, lines);
        y += lines.size() * style.leading;
    }

    private void notice(boolean good, String text) throws IOException {
        var style = good ? TextStyle.GOOD : TextStyle.WARNING;
        var lines = fonts.lines(text, style, COLUMN - mm(8));
        float padding = mm(sheet.dense() ? 2 : 3);
        float height = lines.size() * style.leading + 2 * padding;
        y += sheet.dense() ? mm(3) : style.before;
        room(height);
        canvas.fill(style.color, LEFT, y, COLUMN, height);
        canvas.fill(good ? InkColour.GOOD_MIST : InkColour.WARNING_MIST, LEFT + 1, y + 1, COLUMN - 2, height - 2);
        float end = y + height;
        y += padding;
        draw(canvas.element(style.tag, canvas.root), style, LEFT + mm(4), lines);
        y = end;
    }

    private void closing(List<String> sentences) throws IOException {
        y += sizes.beforeClosing();
        room(sizes.height(sentences, COLUMN));
        for (var sentence : sentences) paragraph(TextStyle.CLOSING, sentence);
    }

    private void proof(DocumentPart.Proof proof) throws IOException {
        float square = sizes.square();
        var table = sizes.table(proof);
        float height = sizes.height(table);
        y += sizes.beforeProof();
        room(height);
        canvas.fill(InkColour.MIST, LEFT, y, COLUMN, height);
        canvas.fill(InkColour.ACCENT, LEFT, y, 2.5f, height);
        float top = y;
        y += mm(3) - table.before();
        table(table, LEFT + mm(5));
        canvas.square(
                canvas.element("Figure", canvas.root),
                QrSquare.of(proof.address()),
                proof.read(),
                RIGHT - square - mm(3),
                top + (height - square) / 2,
                square);
        y = top + height;
    }

    private void signature(DocumentPart.Signature signature) throws IOException {
        float width = sizes.signatureWidth();
        var lines = sizes.signed(signature);
        float height = ClosingSizes.frame(lines);
        float beside = sizes.besideSignature();
        float needed = sizes.height(signature);
        y += sizes.beforeSignature();
        room(needed);
        float left = RIGHT - width;
        float top = y;
        for (var sentence : signature.beside()) {
            draw(
                    canvas.element(TextStyle.CLOSING.tag, canvas.root),
                    TextStyle.CLOSING,
                    LEFT,
                    fonts.lines(sentence, TextStyle.CLOSING, beside));
            y += TextStyle.CLOSING.before;
        }
        y = top;
        canvas.fill(InkColour.LINE, left, top, width, height);
        canvas.fill(Color.WHITE, left + .7f, top + .7f, width - 1.4f, height - 1.4f);
        y += mm(2.5f);
        draw(canvas.element(TextStyle.SIGNED.tag, canvas.root), TextStyle.SIGNED, left + mm(4), lines);
        canvas.signatureField(signature.read(), left, top, width, height);
        y = top + needed;
    }

    private void table(BlockTable table, float x) throws IOException {
        y += table.before();
        if (!table.goesOn()) {
            if (outlined) canvas.bookmark(String.join(" ", table.title()), y);
            draw(canvas.element(table.style().tag, canvas.root), table.style(), x, table.title());
            latest = canvas.element("Table", canvas.root);
        }
        y += mm(1);
        var element = Objects.requireNonNull(latest);
        for (var row : table.rows()) {
            if (room(needed(row)) && row != table.rows().getFirst()) y += mm(1);
            row(row, element, x, table);
        }
    }

    /** What is longer than a page may begin anywhere, since it has to be broken. */
    private static float needed(BlockTable.Row row) {
        return row.height() > BOTTOM - TOP ? mm(30) : row.height();
    }

    private void row(BlockTable.Row row, PDStructureElement table, float x, BlockTable of) throws IOException {
        var element = canvas.element("TR", table);
        var label = BlockTable.head(canvas.element(of.label().tag, element));
        var value = canvas.element(of.value().tag, element);
        if (row.french()) canvas.french(value);
        // a text that is longer than a page goes on on the next one, in the same cell
        for (int from = 0; from < row.lines(); ) {
            if (from > 0) newPage();
            int until = Math.min(row.lines(), from + Math.max(1, of.linesIn(BOTTOM - y)));
            text(label, of.label(), x, row.label(), from, until, of);
            text(value, of.value(), x + of.labels(), row.value(), from, until, of);
            y += of.height(until - from);
            canvas.fill(InkColour.LINE, x, y - .5f, of.width(), .5f);
            from = until;
        }
    }

    private void text(
            PDStructureElement cell, TextStyle style, float x, List<String> lines, int from, int until, BlockTable of)
            throws IOException {
        int end = Math.min(until, lines.size());
        if (from < end) canvas.text(cell, style, x, y + of.padding(), lines.subList(from, end));
    }

    /** Begins a page where so much does not fit on this one; whether it did. */
    private boolean room(float height) throws IOException {
        if (y + height <= BOTTOM || height > BOTTOM - TOP && y <= TOP) return false;
        newPage();
        return true;
    }

    private void newPage() throws IOException {
        canvas.newPage();
        y = TOP;
    }
}
