package fr.rentree.document;

import static fr.rentree.document.FontFaces.STRONG;
import static fr.rentree.document.FontFaces.TEXT;
import static fr.rentree.document.FontFaces.TITLE;
import static fr.rentree.document.PageSizes.mm;

import java.awt.Color;

/**
 * The style of a text, in points; the colours are those of the pages.
 *
 * @see #before the space above, where it does not begin a page
 */
public enum TextStyle {
    UNIVERSITY("P", TITLE, 15, 18, InkColour.INK, 0),
    YEAR("P", TEXT, 8.5f, 12.3f, InkColour.QUIET, mm(1)),
    HEADING("H1", TITLE, 21, 25.2f, InkColour.INK, mm(6)),
    QUIET("P", TEXT, 9.5f, 13.8f, InkColour.QUIET, mm(6)),
    PERSON("P", TITLE, 19, 23.8f, InkColour.INK, mm(1)),
    UNDER_HEADING("P", TITLE, 14, 17.5f, InkColour.INK, mm(1)),
    SECRET("P", STRONG, 22, 30, InkColour.INK, mm(5)),
    BODY("P", TEXT, 9.5f, 13.8f, InkColour.INK, mm(1)),
    STATEMENT("P", TEXT, 10.5f, 15.2f, InkColour.INK, mm(4)),
    STEP("LBody", TEXT, 10.5f, 15.2f, InkColour.INK, mm(2.5f)),
    STEP_NUMBER("Lbl", TEXT, 10.5f, 15.2f, InkColour.INK, 0),
    SECTION("H2", TITLE, 15, 18, InkColour.INK, mm(9)),
    PART("H3", STRONG, 9.5f, 12.3f, InkColour.ACCENT, mm(4)),
    BLOCK("H2", STRONG, 8.5f, 11, InkColour.ACCENT, mm(6)),
    LABEL("TH", TEXT, 9.5f, 13.8f, InkColour.QUIET, 0),
    VALUE("TD", TEXT, 9.5f, 13.8f, InkColour.INK, 0),
    SMALL_LABEL("TH", TEXT, 8.5f, 12.3f, InkColour.QUIET, 0),
    SMALL_VALUE("TD", TEXT, 8.5f, 12.3f, InkColour.INK, 0),
    TIGHT_LABEL("TH", TEXT, 8, 9.5f, InkColour.QUIET, 0),
    TIGHT_VALUE("TD", TEXT, 8, 9.5f, InkColour.INK, 0),
    GOOD("P", STRONG, 9.5f, 13.8f, InkColour.GOOD, mm(6)),
    WARNING("P", STRONG, 9.5f, 13.8f, InkColour.WARNING, mm(6)),
    SIGNED("P", TEXT, 8.5f, 12.3f, InkColour.INK, mm(6)),
    CLOSING("P", TEXT, 8.5f, 12.3f, InkColour.QUIET, mm(1.5f)),
    MARGIN("P", TEXT, 7.5f, 10.9f, InkColour.QUIET, 0);

    /** Structure type of ISO 32000-1, 14.8.4. */
    final String tag;

    final FontFaces face;
    final float size;
    final float leading;
    final Color color;
    final float before;

    TextStyle(String tag, FontFaces face, float size, float leading, Color color, float before) {
        this.tag = tag;
        this.face = face;
        this.size = size;
        this.leading = leading;
        this.color = color;
        this.before = before;
    }

    /** From the top of a line to its base: capitals stand in its middle. */
    float base() {
        return leading / 2 + size * 0.36f;
    }
}
