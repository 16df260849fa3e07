package fr.rentree.document;

/** An A4 page and its margins, in points. */
final class PageSizes {

    static final float WIDTH = mm(210);
    static final float HEIGHT = mm(297);
    static final float LEFT = mm(22);
    static final float RIGHT = WIDTH - LEFT;
    static final float TOP = mm(20);
    static final float FIRST_TOP = mm(16);
    static final float BOTTOM = HEIGHT - mm(22);
    static final float COLUMN = RIGHT - LEFT;

    private PageSizes() {}

    static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }
}
