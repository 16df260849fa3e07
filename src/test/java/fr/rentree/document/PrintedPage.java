package fr.rentree.document;

/** Where a page's text may stand, for tests of what others lay out. */
public final class PrintedPage {

    public static final float HEIGHT = PageSizes.HEIGHT;
    public static final float RIGHT = PageSizes.RIGHT;
    public static final float BOTTOM = PageSizes.BOTTOM;

    private PrintedPage() {}
}
