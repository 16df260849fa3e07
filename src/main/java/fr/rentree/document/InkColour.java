package fr.rentree.document;

import java.awt.Color;

/** The colours of the pages (design.md, « The look »), on paper. */
final class InkColour {

    static final Color INK = new Color(0x16213a);
    static final Color QUIET = new Color(0x4a5673);
    static final Color ACCENT = new Color(0x1b4dd8);
    static final Color LINE = new Color(0xd5dbe8);
    static final Color MIST = new Color(0xf3f5f9);
    static final Color GOOD = new Color(0x11693b);
    static final Color GOOD_MIST = new Color(0xeef7f1);
    static final Color WARNING = new Color(0x7a4b00);
    static final Color WARNING_MIST = new Color(0xfdf6ea);

    private InkColour() {}
}
