package fr.rentree.document;

import java.util.List;

/**
 * A piece of a line as it is drawn: letters that stand side by side, or one letter with the marks over and under it that
 * Unicode has no single letter for.
 *
 * @param text what it says, for who copies or hears it
 * @param base what is drawn along the line
 * @param marks drawn over and under the base; they take no width
 */
record Letter(String text, String base, List<Mark> marks) {

    /**
     * A mark's place, in thousandths of the font's size.
     *
     * @param right from the base's end to the origin of the mark
     * @param up from the line's base
     * @param width of the mark itself, by which the pen has moved after it
     */
    record Mark(String sign, float right, float up, float width) {}
}
