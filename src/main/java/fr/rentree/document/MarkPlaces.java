package fr.rentree.document;

import static java.lang.Character.ENCLOSING_MARK;
import static java.lang.Character.NON_SPACING_MARK;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;

/**
 * Where combining marks go over and under a letter of one font: by the boxes of both, since no library for PDF reads the
 * anchors of a font (GPOS). A mark is drawn in the middle of its letter, as far above it as the font's designer put it above
 * a small one; the next mark stands on the one before.
 */
final class MarkPlaces {

    /** More marks on one letter than any language writes are drawn on the last of these places. */
    private static final int STACK = 3;

    /** Between two marks, and at least between a letter and its mark, in parts of the font's size. */
    private static final float GAP = 0.04f;

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final float unit;
    private final float small;

    MarkPlaces(TrueTypeFont font, CmapLookup letters) throws IOException {
        this.font = font;
        this.letters = letters;
        this.unit = font.getUnitsPerEm() / 1000f;
        this.small = box('x').getUpperRightY();
    }

    static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == NON_SPACING_MARK || type == ENCLOSING_MARK;
    }

    /** Where the letter ends that begins here, with its marks. */
    static int end(CharSequence text, int from) {
        int end = from + Character.charCount(Character.codePointAt(text, from));
        while (end < text.length() && isMark(Character.codePointAt(text, end)))
            end += Character.charCount(Character.codePointAt(text, end));
        return end;
    }

    /** The pieces of a printable line. */
    List<Letter> pieces(String line) throws IOException {
        var pieces = new ArrayList<Letter>();
        int plain = 0;
        for (int i = 0; i < line.length(); ) {
            int end = end(line, i);
            if (end > line.offsetByCodePoints(i, 1) || isMark(line.codePointAt(i))) {
                if (plain < i) pieces.add(plain(line.substring(plain, i)));
                pieces.add(marked(line.substring(i, end)));
                plain = end;
            }
            i = end;
        }
        if (plain < line.length()) pieces.add(plain(line.substring(plain)));
        return pieces;
    }

    private static Letter plain(String text) {
        return new Letter(text, text, List.of());
    }

    private Letter marked(String text) throws IOException {
        int first = text.codePointAt(0);
        var drawn = "iįịḭjɨ".indexOf(first) < 0 || !anyAbove(text) ? text : dotless(text);
        int base = isMark(first) ? 0 : drawn.codePointAt(0);
        float advance = base == 0 ? 0 : advance(base);
        var body = base == 0 ? new BoundingBox() : box(base);
        float middle = body.getWidth() == 0 ? advance / 2 : middle(body);
        float top = Math.max(body.getUpperRightY(), small);
        float bottom = Math.min(body.getLowerLeftY(), 0);
        float lastTop = body.getUpperRightY();
        float lastBottom = body.getLowerLeftY();
        int above = 0;
        int below = 0;
        var marks = new ArrayList<Letter.Mark>();
        for (int i = base == 0 ? 0 : Character.charCount(base); i < drawn.length(); ) {
            int sign = drawn.codePointAt(i);
            i += Character.charCount(sign);
            var box = box(sign);
            float up = 0;
            if (above(box)) {
                float free = lastTop + GAP * 1000 - box.getLowerLeftY();
                up = above == 0 ? Math.max(top - small, free) : free;
                if (++above < STACK) lastTop = box.getUpperRightY() + up;
            } else if (below(box)) {
                up = below == 0 ? bottom : lastBottom - GAP * 1000 - box.getUpperRightY();
                if (++below < STACK) lastBottom = box.getLowerLeftY() + up;
            } else up = (body.getUpperRightY() + body.getLowerLeftY() - box.getUpperRightY() - box.getLowerLeftY()) / 2;
            marks.add(new Letter.Mark(Character.toString(sign), middle - middle(box) - advance, up, advance(sign)));
        }
        return new Letter(text, base == 0 ? "" : Character.toString(base), marks);
    }

    /** A dot gives way to a mark above it: « i̇́ » has the dot that is written as a mark, and no other. */
    private static String dotless(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return switch (apart.charAt(0)) {
            case 'i' -> "ı" + apart.substring(1);
            case 'j' -> "ȷ" + apart.substring(1);
            default -> text;
        };
    }

    private boolean anyAbove(String text) throws IOException {
        for (int i = Character.charCount(text.codePointAt(0)); i < text.length(); ) {
            int sign = text.codePointAt(i);
            if (above(box(sign))) return true;
            i += Character.charCount(sign);
        }
        return false;
    }

    private boolean above(BoundingBox mark) {
        return mark.getLowerLeftY() > small / 2;
    }

    private boolean below(BoundingBox mark) {
        return (mark.getUpperRightY() + mark.getLowerLeftY()) / 2 < 0;
    }

    private static float middle(BoundingBox box) {
        return (box.getLowerLeftX() + box.getUpperRightX()) / 2;
    }

    private BoundingBox box(int letter) throws IOException {
        var glyph = font.getGlyph().getGlyph(letters.getGlyphId(letter));
        if (glyph == null) return new BoundingBox();
        var box = glyph.getBoundingBox();
        return new BoundingBox(
                box.getLowerLeftX() / unit,
                box.getLowerLeftY() / unit,
                box.getUpperRightX() / unit,
                box.getUpperRightY() / unit);
    }

    private float advance(int letter) throws IOException {
        return font.getAdvanceWidth(letters.getGlyphId(letter)) / unit;
    }
}
