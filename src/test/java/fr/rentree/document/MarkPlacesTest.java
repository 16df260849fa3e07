package fr.rentree.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no single letters exist for stand with their marks over and under the letters (case rc-24). */
class MarkPlacesTest {

    private static final float LEFT = 40;

    private final FontFiles fonts = new FontFiles();

    /** What is drawn dark, in dots from the top left. */
    private record Box(int left, int top, int right, int bottom) {

        float middle() {
            return (left + right) / 2f;
        }
    }

    @ParameterizedTest(name = "{0} has {1} marks above {2}")
    @CsvSource({
        "A\u030b,1,A",
        "x\u0301,1,x",
        "B\u030c,1,B",
        "l\u0303,1,l",
        "\u1eb9\u0301,1,\u1eb9", // Yoruba
        "i\u0307\u0301,2,\u0131", // Lithuanian
        "j\u0303,1,\u0237",
        "\u012f\u0307\u0301,2,\u0131\u0328",
        "\u00c4\u030b,1,\u00c4"
    })
    void marksAboveStandOverTheMiddleOfTheirLetter(String text, int marks, String base) throws IOException {
        for (var style : List.of(TextStyle.PERSON, TextStyle.VALUE, TextStyle.WARNING)) {
            var letter = ink(picture(base, style));
            var above = bands(difference(text, base, style), letter.top + 1);
            assertThat(above).as("%s in %s", text, style).hasSize(marks);
            assertThat(above).allSatisfy(mark -> {
                assertThat(mark.bottom).isLessThanOrEqualTo(letter.top);
                assertThat(mark.middle()).isCloseTo(letter.middle(), within(6f));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"x\u0323,x", "g\u0323,g", "Q\u0331,Q", "q\u0323\u0301,q"})
    void marksBelowStandUnderTheMiddleOfTheirLetter(String text, String base) throws IOException {
        var letter = ink(picture(base, TextStyle.PERSON));
        var below = bands(difference(text, base, TextStyle.PERSON), Integer.MAX_VALUE)
                .getLast();
        assertThat(below.top).isGreaterThanOrEqualTo(letter.bottom - 3);
        assertThat(below.middle()).isCloseTo(letter.middle(), within(4f));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"A\u030bgnessy", "S\u0323e\u0323\u0301", "i\u0307\u0301", "Nguy\u1ec5n", "\u0301"})
    void aMarkTakesNoWidth(String text) {
        var without = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("\\p{M}", "");
        for (var style : TextStyle.values())
            assertThat(fonts.width(fonts.printable(text, style.face), style))
                    .isEqualTo(fonts.width(without, style), within(.001f));
    }

    @Test
    void aLineIsNeverBrokenBetweenALetterAndItsMarks() {
        for (var style : TextStyle.values())
            for (float column = 1; column < 60; column += 2.5f)
                assertThat(fonts.lines("A\u030bx\u0323\u0301".repeat(12), style, column))
                        .allSatisfy(line -> assertThat(line).doesNotStartWith("\u0301"))
                        .allSatisfy(line -> assertThat(line).matches("(A\u030b|x\u0323\u0301)*"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "A\u030bgnessy C\u030c\u0328ela",
                "S\u0323o\u0323la\u0301 Ba\u0301nk\u1eb9\u0301",
                "Vyti\u0307\u0301s \u012f\u0307\u0301",
                "Quỳnh Nguyễn Thị",
                "\u0301Mark without a letter"
            })
    void whatIsCopiedOrHeardIsWhatWasWritten(String name) throws IOException {
        var pdf = name(name);
        Conformance.assertPassesBoth(pdf);
        assertThat(said(pdf)).contains(fonts.printable(name, FontFaces.TITLE));
    }

    @Test
    void moreMarksThanAnyLanguageWritesStayNearTheirLetter() throws IOException {
        var high = ink(picture("a" + "\u0301".repeat(400), TextStyle.PERSON));
        var three = ink(picture("a" + "\u0301".repeat(6), TextStyle.PERSON));
        assertThat(high).isEqualTo(three);
    }

    private byte[] name(String name) throws IOException {
        var part = new DocumentPart.Text(TextStyle.PERSON, name);
        return SheetSetting.print(List.of(new DocumentSheet(head(name), false, List.of(part))), fonts);
    }

    private static Letterhead head(String name) {
        return new Letterhead(
                "fr", "U", "T", "A", name, name, "C", new Letterhead.Paging("", ""), java.time.Instant.EPOCH, null);
    }

    /** The text of a page as a reader takes it: what a piece says of itself goes before its glyphs. */
    private static String said(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(0));
            return extractor.getMarkedContents().stream()
                    .map(MarkPlacesTest::said)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String said(PDMarkedContent content) {
        if (content.getActualText() != null) return content.getActualText();
        return content.getContents().stream()
                .map(it -> it instanceof PDMarkedContent inner ? said(inner) : String.valueOf(it))
                .collect(Collectors.joining());
    }

    private BufferedImage picture(String text, TextStyle style) throws IOException {
        try (var canvas = new PdfCanvas(fonts)) {
            canvas.newPage();
            var lines = List.of(fonts.printable(text, style.face));
            canvas.text(canvas.element("P", canvas.root), style, LEFT, 60, lines);
            try (var document = Loader.loadPDF(canvas.finish(head(text)))) {
                return new PDFRenderer(document).renderImage(0, 8).getSubimage(0, 0, 1600, 900);
            }
        }
    }

    private boolean[][] difference(String text, String base, TextStyle style) throws IOException {
        var whole = picture(text, style);
        var alone = picture(base, style);
        var marks = new boolean[whole.getHeight()][whole.getWidth()];
        for (int y = 0; y < marks.length; y++)
            for (int x = 0; x < marks[y].length; x++) marks[y][x] = dark(whole, x, y) && !dark(alone, x, y);
        return marks;
    }

    private static boolean dark(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xff) < 190 && (picture.getRGB(x, y) >> 8 & 0xff) < 190;
    }

    private static Box ink(BufferedImage picture) {
        int left = Integer.MAX_VALUE, top = Integer.MAX_VALUE, right = -1, bottom = -1;
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                if (dark(picture, x, y)) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x);
                    bottom = y;
                }
        return new Box(left, top, right, bottom);
    }

    /** Rows of ink with white between, down to this row. */
    private static List<Box> bands(boolean[][] dark, int until) {
        var bands = new ArrayList<Box>();
        int top = -1, left = 0, right = 0;
        for (int y = 0; y < Math.min(dark.length, until); y++) {
            int first = -1, last = -1;
            for (int x = 0; x < dark[y].length; x++)
                if (dark[y][x]) {
                    if (first < 0) first = x;
                    last = x;
                }
            if (first >= 0 && top < 0) {
                top = y;
                left = first;
                right = last;
            } else if (first >= 0) {
                left = Math.min(left, first);
                right = Math.max(right, last);
            } else if (top >= 0) {
                if (y - top > 3) bands.add(new Box(left, top, right, y - 1));
                top = -1;
            }
        }
        return bands;
    }
}
