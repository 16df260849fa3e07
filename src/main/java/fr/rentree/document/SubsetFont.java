package fr.rentree.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font cut down, once at start, to the letters that names and texts are written in: the scripts of Europe, with
 * Vietnamese. Each document embeds what it uses of it; without the font's ligatures
 * what is copied out of a PDF is what was written (« infirmier », not « inﬁrmier »).
 */
final class SubsetFont {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    /** First and last code point of each range: Latin, Greek, Cyrillic; Latin with two accents; signs. */
    private static final int[][] LETTERS = {{0x20, 0x58f}, {0x1e00, 0x1fff}, {0x2000, 0x22ff}, {0xfffd, 0xfffd}};

    private final byte[] cut;

    SubsetFont(String name) {
        try (var file = SubsetFont.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) throw new IllegalStateException("font missing: " + name);
            this.cut = cut(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cut(byte[] whole) throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(whole))) {
            var subsetter = new TTFSubsetter(font, TABLES);
            for (var range : LETTERS) for (int letter = range[0]; letter <= range[1]; letter++) subsetter.add(letter);
            var bytes = new ByteArrayOutputStream(whole.length / 2);
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        }
    }

    /** Reads it; what is read is not safe for several threads. */
    TrueTypeFont parse() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(cut));
    }

    int size() {
        return cut.length;
    }
}
