package fr.rentree.proof;

import static fr.rentree.proof.Sizes.BOTTOM;
import static fr.rentree.proof.Sizes.COLUMN;
import static fr.rentree.proof.Sizes.LEFT;
import static fr.rentree.proof.Sizes.RIGHT;
import static fr.rentree.proof.Sizes.TOP;
import static fr.rentree.proof.Sizes.mm;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.jspecify.annotations.Nullable;

/** Sets sheets from top to bottom, each from a new page on: what belongs together stays on one page where it fits. */
final class Setting {

    /** Read by a telephone from a page on paper or on a screen; smaller where the page is full. */
    private static final float SQUARE = mm(30);

    private static final float DENSE_SQUARE = mm(25);

    /** Of steps, for their numbers. */
    private static final float INDENT = mm(7);

    /** One of two columns. */
    private static final float HALF = (COLUMN - mm(7)) / 2;

    private final Sheet sheet;
    private final Fonts fonts;
    private final Canvas canvas;
    private float y;

    /** Whether each table has its bookmark, since the sheet does not fit on one page. */
    private boolean outlined;

    /** The table that was drawn last, which may go on in the next column. */
    private @Nullable PDStructureElement latest;

    private Setting(Sheet sheet, Fonts fonts, Canvas canvas) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.canvas = canvas;
    }

    /** @param sheets at least one; the first one's head is the document's */
    static byte[] print(List<Sheet> sheets, Fonts fonts) throws IOException {
        try (var canvas = new Canvas(fonts)) {
            for (var sheet : sheets) new Setting(sheet, fonts, canvas).set();
            return canvas.finish(sheets.getFirst().head());
        }
    }

    private void set() throws IOException {
        int before = canvas.document.getNumberOfPages();
        head();
        for (var part : sheet.parts()) place(part);
        margins(before);
    }

    private void head() throws IOException {
        canvas.newPage();
        y = Sizes.FIRST_TOP;
        var name = fonts.lines(sheet.head().university(), Style.UNIVERSITY, COLUMN);
        draw(canvas.french(canvas.element(Style.UNIVERSITY.tag, canvas.root)), Style.UNIVERSITY, LEFT, name);
        paragraph(Style.YEAR, sheet.head().year());
        y += mm(2.5f);
        canvas.fill(Ink.ACCENT, LEFT, y, COLUMN, 1.2f);
        y += mm(sheet.dense() ? -3 : 2);
        paragraph(Style.HEADING, sheet.head().title());
    }

    private void place(Part part) throws IOException {
        switch (part) {
            case Part.Text(var style, var text) -> paragraph(style, text);
            case Part.Notice(var good, var text) -> notice(good, text);
            case Part.Closing(var sentences) -> closing(sentences);
            case Part.Steps(var steps) -> steps(steps);
            case Part.Section(var title) -> section(title);
            case Part.Table(var block, var nested) -> {
                var table = Table.of(block, nested ? Style.PART : Style.BLOCK, fonts, COLUMN, sheet.dense());
                room(nested ? table.beginning() + table.before() : table.height() + Style.BLOCK.before);
                table(table, LEFT);
            }
            case Part.Columns it -> columns(it);
            case Part.Proof it -> proof(it);
            case Part.Signature it -> signature(it);
        }
    }

    /** As wide apart, and cut as little, as one page allows with all that follows; else as a page holds this part alone. */
    private void columns(Part.Columns part) throws IOException {
        var wide =
                part.blocks().stream().map(it -> Table.narrow(it, fonts, HALF)).toList();
        var tight =
                part.blocks().stream().map(it -> Table.tight(it, fonts, HALF)).toList();
        var ways = List.of(Columns.whole(wide), Columns.whole(tight), Columns.cut(wide), Columns.cut(tight));
        float room = BOTTOM - y - following(part);
        var onePage = ways.stream().filter(it -> it.height() <= room).findFirst();
        outlined = onePage.isEmpty();
        var columns = onePage.or(
                () -> ways.stream().filter(it -> y + it.height() <= BOTTOM).findFirst());
        if (columns.isPresent()) place(columns.get());
        else for (var block : part.blocks()) place(new Part.Table(block));
    }

    private void place(Columns columns) throws IOException {
        float top = y;
        for (var table : columns.left()) table(table, LEFT);
        y = top;
        for (var table : columns.right()) table(table, RIGHT - HALF);
        y = top + columns.height();
    }

    /** Height of what closes the sheet after this part. */
    private float following(Part part) {
        float height = 0;
        for (var next : sheet.parts()
                .subList(sheet.parts().indexOf(part) + 1, sheet.parts().size()))
            height += switch (next) {
                case Part.Proof it -> beforeProof() + height(proofTable(it));
                case Part.Signature it -> beforeSignature() + height(it);
                case Part.Closing(var sentences) -> beforeClosing() + height(sentences, COLUMN);
                default -> 0;
            };
        return height;
    }

    private void paragraph(Style style, String text) throws IOException {
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
            var lines = fonts.lines(steps.get(i), Style.STEP, COLUMN - INDENT);
            y += Style.STEP.before;
            room(lines.size() * Style.STEP.leading);
            var item = canvas.element("LI", list);
            canvas.text(canvas.element("Lbl", item), Style.STEP_NUMBER, LEFT, y, List.of((i + 1) + "."));
            draw(canvas.element("LBody", item), Style.STEP, LEFT + INDENT, lines);
        }
    }

    private void section(String title) throws IOException {
        if (!room(Style.SECTION.before + mm(40))) y += Style.SECTION.before;
        canvas.bookmark(title, y);
        canvas.fill(Ink.ACCENT, LEFT, y, mm(12), 1.2f);
        y += mm(2);
        draw(
                canvas.element(Style.SECTION.tag, canvas.root),
                Style.SECTION,
                LEFT,
                fonts.lines(title, Style.SECTION, COLUMN));
    }

    private void draw(PDStructureElement element, Style style, float x, List<String> lines) throws IOException {
        canvas.text(element, style, x, y, lines);
        y += lines.size() * style.leading;
    }

    private void notice(boolean good, String text) throws IOException {
        var style = good ? Style.GOOD : Style.WARNING;
        var lines = fonts.lines(text, style, COLUMN - mm(8));
        float padding = mm(sheet.dense() ? 2 : 3);
        float height = lines.size() * style.leading + 2 * padding;
        y += sheet.dense() ? mm(3) : style.before;
        room(height);
        canvas.fill(style.color, LEFT, y, COLUMN, height);
        canvas.fill(good ? Ink.GOOD_MIST : Ink.WARNING_MIST, LEFT + 1, y + 1, COLUMN - 2, height - 2);
        float end = y + height;
        y += padding;
        draw(canvas.element(style.tag, canvas.root), style, LEFT + mm(4), lines);
        y = end;
    }

    private void closing(List<String> sentences) throws IOException {
        y += beforeClosing();
        room(height(sentences, COLUMN));
        for (var sentence : sentences) paragraph(Style.CLOSING, sentence);
    }

    private float height(List<String> sentences, float width) {
        float height = 0;
        for (var sentence : sentences)
            height += fonts.lines(sentence, Style.CLOSING, width).size() * Style.CLOSING.leading + Style.CLOSING.before;
        return height;
    }

    private void proof(Part.Proof proof) throws IOException {
        float square = square();
        var table = proofTable(proof);
        float height = height(table);
        y += beforeProof();
        room(height);
        canvas.fill(Ink.MIST, LEFT, y, COLUMN, height);
        canvas.fill(Ink.ACCENT, LEFT, y, 2.5f, height);
        float top = y;
        y += mm(3) - table.before();
        table(table, LEFT + mm(5));
        canvas.square(
                canvas.element("Figure", canvas.root),
                Square.of(proof.address()),
                proof.read(),
                RIGHT - square - mm(3),
                top + (height - square) / 2,
                square);
        y = top + height;
    }

    private float square() {
        return sheet.dense() ? DENSE_SQUARE : SQUARE;
    }

    private Table proofTable(Part.Proof proof) {
        return Table.of(proof.block(), fonts, COLUMN - square() - mm(15), sheet.dense());
    }

    private float beforeClosing() {
        return mm(sheet.dense() ? 3 : 4);
    }

    private float beforeProof() {
        return mm(sheet.dense() ? 3 : 6);
    }

    private float beforeSignature() {
        return sheet.dense() ? mm(3) : Style.SIGNED.before;
    }

    private float height(Table proof) {
        return Math.max(proof.height(), square()) + mm(6);
    }

    private float signatureWidth() {
        return mm(sheet.dense() ? 74 : 92);
    }

    private List<String> signed(Part.Signature signature) {
        return fonts.lines(signature.text(), Style.SIGNED, signatureWidth() - mm(8));
    }

    /** Of the frame alone, without what stands beside it. */
    private static float frame(List<String> signed) {
        return signed.size() * Style.SIGNED.leading + mm(5);
    }

    private float height(Part.Signature signature) {
        return Math.max(frame(signed(signature)), height(signature.beside(), besideSignature()));
    }

    private float besideSignature() {
        return COLUMN - signatureWidth() - mm(6);
    }

    private void signature(Part.Signature signature) throws IOException {
        float width = signatureWidth();
        var lines = signed(signature);
        float height = frame(lines);
        float beside = besideSignature();
        float needed = height(signature);
        y += beforeSignature();
        room(needed);
        float left = RIGHT - width;
        float top = y;
        for (var sentence : signature.beside()) {
            draw(
                    canvas.element(Style.CLOSING.tag, canvas.root),
                    Style.CLOSING,
                    LEFT,
                    fonts.lines(sentence, Style.CLOSING, beside));
            y += Style.CLOSING.before;
        }
        y = top;
        canvas.fill(Ink.LINE, left, top, width, height);
        canvas.fill(Color.WHITE, left + .7f, top + .7f, width - 1.4f, height - 1.4f);
        y += mm(2.5f);
        draw(canvas.element(Style.SIGNED.tag, canvas.root), Style.SIGNED, left + mm(4), lines);
        canvas.signatureField(signature.read(), left, top, width, height);
        y = top + needed;
    }

    private void table(Table table, float x) throws IOException {
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
    private static float needed(Table.Row row) {
        return row.height() > BOTTOM - TOP ? mm(30) : row.height();
    }

    private void row(Table.Row row, PDStructureElement table, float x, Table of) throws IOException {
        var element = canvas.element("TR", table);
        var label = Table.head(canvas.element(of.label().tag, element));
        var value = canvas.element(of.value().tag, element);
        if (row.french()) canvas.french(value);
        // a text that is longer than a page goes on on the next one, in the same cell
        for (int from = 0; from < row.lines(); ) {
            if (from > 0) newPage();
            int until = Math.min(row.lines(), from + Math.max(1, of.linesIn(BOTTOM - y)));
            text(label, of.label(), x, row.label(), from, until, of);
            text(value, of.value(), x + of.labels(), row.value(), from, until, of);
            y += of.height(until - from);
            canvas.fill(Ink.LINE, x, y - .5f, of.width(), .5f);
            from = until;
        }
    }

    private void text(PDStructureElement cell, Style style, float x, List<String> lines, int from, int until, Table of)
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

    /** What stands outside the column of every page, from those on that were there before. */
    private void margins(int before) throws IOException {
        var head = sheet.head();
        int pages = canvas.document.getNumberOfPages() - before;
        for (int i = 0; i < pages; i++) {
            canvas.returnTo(before + i);
            if (i > 0) aside(head.again(), LEFT, mm(11));
            if (i < pages - 1) aside(head.contact(), LEFT, BOTTOM + mm(7));
            else contact(head.contact());
            var number = head.page().before() + (i + 1) + head.page().between() + pages;
            aside(number, RIGHT - fonts.width(number, Style.MARGIN), BOTTOM + mm(7));
        }
    }

    /** Repeated at the foot of every page, and read aloud once, at the end: whom to ask is no adornment. */
    private void contact(String text) throws IOException {
        var style = Style.MARGIN;
        var line = List.of(fonts.printable(text, style.face));
        canvas.text(canvas.element(style.tag, canvas.root), style, LEFT, BOTTOM + mm(7), line);
    }

    /** What does not fit on one line of the margin is said in full on the first page. */
    private void aside(String text, float x, float top) throws IOException {
        canvas.aside(
                Style.MARGIN, x, top, fonts.lines(text, Style.MARGIN, COLUMN).getFirst());
    }
}
