package fr.rentree.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces as read from their files, which takes long: used for one document after the other, by one thread at a time. */
final class FontFiles {

    /** What a font lacks is shown by its replacement sign, never refused. */
    private static final int MISSING = 0xfffd;

    private record Read(TrueTypeFont font, CmapLookup letters, int unitsPerEm, MarkPlaces marks) {}

    private final Map<FontFaces, Read> faces = new EnumMap<>(FontFaces.class);

    FontFiles() {
        try {
            for (var face : FontFaces.values()) {
                var font = face.typeface.parse();
                var letters = font.getUnicodeCmapLookup();
                faces.put(face, new Read(font, letters, font.getUnitsPerEm(), new MarkPlaces(font, letters)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A face for one document, of which only the letters that are used are embedded. */
    PDType0Font embedIn(PDDocument document, FontFaces face) throws IOException {
        return PDType0Font.load(document, read(face).font(), true);
    }

    /** Accents together with their letters, nothing that moves the pen, a sign in place of what the font lacks. */
    String printable(String text, FontFaces face) {
        var letters = read(face).letters();
        var printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(it -> Character.getType(it) != Character.FORMAT)
                .map(it -> Character.isWhitespace(it) || Character.isISOControl(it) ? ' ' : it)
                .map(it -> letters.getGlyphId(it) == 0 ? MISSING : it)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** What is drawn of a printable line, piece by piece. */
    List<Letter> pieces(String line, FontFaces face) throws IOException {
        return read(face).marks().pieces(line);
    }

    float width(String text, TextStyle style) {
        var read = read(style.face);
        long units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
            units += advance(read, text.codePointAt(i));
        return units * style.size / read.unitsPerEm();
    }

    /** A mark stands over or under its letter and takes no room of its own. */
    private static int advance(Read read, int letter) {
        if (MarkPlaces.isMark(letter)) return 0;
        try {
            return read.font().getAdvanceWidth(read.letters().getGlyphId(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text in a column: broken between words, or within one that is too long; its own breaks are kept. */
    List<String> lines(String text, TextStyle style, float column) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R", -1)) wrap(printable(paragraph, style.face), style, column, lines);
        return lines;
    }

    private void wrap(String text, TextStyle style, float column, List<String> lines) {
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && !fits(line + " " + word, style, column)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
            while (!fits(line, style, column)) lines.add(cut(line, style, column));
        }
        lines.add(line.toString());
    }

    private boolean fits(CharSequence text, TextStyle style, float column) {
        return fitting(text, style, column) == text.length();
    }

    /** How much of a text the column holds; looks no further than that, since a word may be as long as a form allows. */
    private int fitting(CharSequence text, TextStyle style, float column) {
        var read = read(style.face);
        long units = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = Character.codePointAt(text, i);
            units += advance(read, letter);
            if (units * style.size / read.unitsPerEm() > column) return i;
            i += Character.charCount(letter);
        }
        return text.length();
    }

    /** Takes as much off the front as the column holds, and at least one letter with its marks. */
    private String cut(StringBuilder line, TextStyle style, float column) {
        int end = Math.max(fitting(line, style, column), MarkPlaces.end(line, 0));
        var front = line.substring(0, end);
        line.delete(0, end);
        return front;
    }

    private Read read(FontFaces face) {
        return java.util.Objects.requireNonNull(faces.get(face));
    }
}
