package fr.rentree.document;

import static fr.rentree.document.PageSizes.BOTTOM;
import static fr.rentree.document.PageSizes.COLUMN;
import static fr.rentree.document.PageSizes.LEFT;
import static fr.rentree.document.PageSizes.RIGHT;
import static fr.rentree.document.PageSizes.mm;

import java.io.IOException;
import java.util.List;

/** The margins of a sheet's pages: whose it is, whom to ask, and the number of the page. */
record PageMargins(FontFiles fonts, PdfCanvas canvas) {

    /** @param before how many pages there were before the sheet, which are not its own */
    static void draw(Letterhead head, FontFiles fonts, PdfCanvas canvas, int before) throws IOException {
        new PageMargins(fonts, canvas).draw(head, before);
    }

    private void draw(Letterhead head, int before) throws IOException {
        int pages = canvas.document.getNumberOfPages() - before;
        for (int i = 0; i < pages; i++) {
            canvas.returnTo(before + i);
            if (i > 0) aside(head.again(), LEFT, mm(11));
            if (i < pages - 1) aside(head.contact(), LEFT, BOTTOM + mm(7));
            else contact(head.contact());
            var number = head.page().before() + (i + 1) + head.page().between() + pages;
            aside(number, RIGHT - fonts.width(number, TextStyle.MARGIN), BOTTOM + mm(7));
        }
    }

    /** Repeated at the foot of every page, and read aloud once, at the end: whom to ask is no adornment. */
    private void contact(String text) throws IOException {
        var style = TextStyle.MARGIN;
        var line = List.of(fonts.printable(text, style.face));
        canvas.text(canvas.element(style.tag, canvas.root), style, LEFT, BOTTOM + mm(7), line);
    }

    /** What does not fit on one line of the margin is said in full on the first page. */
    private void aside(String text, float x, float top) throws IOException {
        canvas.aside(
                TextStyle.MARGIN,
                x,
                top,
                fonts.lines(text, TextStyle.MARGIN, COLUMN).getFirst());
    }
}
