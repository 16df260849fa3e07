package fr.rentree.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a document being drawn, lengths in points from the top left: every text has its place in the structure, in
 * reading order, and all else is an artifact (ISO 14289-1, 7.1).
 */
final class PdfCanvas implements AutoCloseable {

    private static final PDRectangle A4 = new PDRectangle(PageSizes.WIDTH, PageSizes.HEIGHT);

    final PDDocument document = new PDDocument();
    final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    final PDStructureElement root = new PDStructureElement("Document", tree);

    private final FontFiles fonts;
    private final Map<FontFaces, PDType0Font> embedded = new EnumMap<>(FontFaces.class);
    private final COSArray pagesParents = new COSArray();
    private COSArray parents = new COSArray();
    private @Nullable PDPage page;
    private @Nullable PDPageContentStream out;

    PdfCanvas(FontFiles fonts) {
        this.fonts = fonts;
        tree.appendKid(root);
    }

    void newPage() throws IOException {
        closePage();
        page = new PDPage(A4);
        document.addPage(page);
        parents = new COSArray();
        page.setStructParents(pagesParents.size() / 2);
        pagesParents.add(COSInteger.get(pagesParents.size() / 2));
        pagesParents.add(parents);
        out = new PDPageContentStream(document, page);
    }

    /** Draws on a page that was left, as what stands in the margins of all of them once their number is known. */
    void returnTo(int number) throws IOException {
        closePage();
        page = document.getPage(number);
        out = new PDPageContentStream(document, page, AppendMode.APPEND, true);
    }

    PDStructureElement element(String tag, PDStructureNode parent) {
        var element = new PDStructureElement(tag, parent);
        parent.appendKid(element);
        return element;
    }

    /** An element whose text is French, whatever the document's language (ISO 14289-1, 7.2). */
    PDStructureElement french(PDStructureElement element) {
        element.setLanguage("fr");
        return element;
    }

    /** A way into a long document for those who see its outline: leads to this height on the page that is drawn. */
    void bookmark(String title, float y) {
        var here = Objects.requireNonNull(page);
        var place = new PDPageXYZDestination();
        place.setPage(here);
        place.setLeft(0);
        place.setTop((int) (PageSizes.HEIGHT - y));
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        var catalog = document.getDocumentCatalog();
        var outline = catalog.getDocumentOutline();
        if (outline == null) catalog.setDocumentOutline(outline = new PDDocumentOutline());
        outline.addLast(item);
    }

    /** Lines of one text, the first one's top at {@code y}. */
    void text(PDStructureElement element, TextStyle style, float x, float y, List<String> lines) throws IOException {
        begin(element);
        show(style, x, y, lines, true);
        out().endMarkedContent();
    }

    /** What is drawn from here on belongs to this element. */
    private void begin(PDStructureElement element) throws IOException {
        var here = Objects.requireNonNull(page);
        out().beginMarkedContent(COSName.getPDFName(element.getStructureType()), parents.size());
        var reference = new PDMarkedContentReference();
        reference.setPage(here);
        reference.setMCID(parents.size());
        element.appendKid(reference);
        element.setPage(here);
        parents.add(element.getCOSObject());
    }

    /** Text that repeats or adorns and is not read aloud. */
    void aside(TextStyle style, float x, float y, String line) throws IOException {
        out().beginMarkedContent(COSName.ARTIFACT);
        show(style, x, y, List.of(line), false);
        out().endMarkedContent();
    }

    /** @param read whether it is read aloud, and so says of letters with marks what they are */
    private void show(TextStyle style, float x, float y, List<String> lines, boolean read) throws IOException {
        out().beginText();
        out().setFont(font(style.face), style.size);
        out().setNonStrokingColor(style.color);
        out().newLineAtOffset(x, PageSizes.HEIGHT - y - style.base());
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) out().newLineAtOffset(0, -style.leading);
            for (var piece : fonts.pieces(lines.get(i), style.face)) show(piece, style, read);
        }
        out().endText();
    }

    private void show(Letter piece, TextStyle style, boolean read) throws IOException {
        boolean said = read && !piece.marks().isEmpty();
        if (said) beginSaying(piece.text());
        if (!piece.base().isEmpty()) out().showText(piece.base());
        for (var mark : piece.marks()) {
            out().setTextRise(mark.up() * style.size / 1000);
            out().showTextWithPositioning(new Object[] {-mark.right(), mark.sign(), mark.right() + mark.width()});
            out().setTextRise(0);
        }
        if (said) out().endMarkedContent();
    }

    /**
     * What is drawn from here on is copied and read aloud as this text. It is written into the content itself, which PDFBox
     * has no method for: several readers look for it nowhere else.
     */
    @SuppressWarnings("deprecation")
    private void beginSaying(String text) throws IOException {
        var utf16 = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16));
        out().appendRawCommands("/Span <</ActualText <" + utf16 + ">>> BDC\n");
    }

    void fill(Color color, float x, float y, float width, float height) throws IOException {
        out().beginMarkedContent(COSName.ARTIFACT);
        out().setNonStrokingColor(color);
        out().addRect(x, PageSizes.HEIGHT - y - height, width, height);
        out().fill();
        out().endMarkedContent();
    }

    /** Draws a QR code of this size; {@code read} stands for it where it is not seen. */
    void square(PDStructureElement figure, QrSquare square, String read, float x, float y, float size)
            throws IOException {
        fill(Color.WHITE, x, y, size, size);
        figure.setAlternateDescription(read);
        var place = new PDLayoutAttributeObject();
        place.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
        place.setBBox(new PDRectangle(x, PageSizes.HEIGHT - y - size, size, size));
        figure.addAttribute(place);
        begin(figure);
        out().setNonStrokingColor(InkColour.INK);
        float dot = size / square.side();
        square.each((column, row, length) ->
                out().addRect(x + column * dot, PageSizes.HEIGHT - y - (row + 1) * dot, length * dot, dot));
        out().fill();
        out().endMarkedContent();
    }

    /** An empty field for the signature, over what people see of it. */
    void signatureField(String read, float x, float y, float width, float height) throws IOException {
        var here = Objects.requireNonNull(page);
        var place = new PDRectangle(x, PageSizes.HEIGHT - y - height, width, height);
        var field = SignatureField.on(here, document, read, place, font(FontFaces.TEXT));
        var element = element("Form", root);
        element.setPage(here);
        element.setAlternateDescription(read);
        var reference = new PDObjectReference();
        reference.setReferencedObject(field);
        element.appendKid(reference);
        field.setStructParent(pagesParents.size() / 2);
        pagesParents.add(COSInteger.get(pagesParents.size() / 2));
        pagesParents.add(element.getCOSObject());
    }

    private PDType0Font font(FontFaces face) throws IOException {
        var known = embedded.get(face);
        if (known == null) embedded.put(face, known = fonts.embedIn(document, face));
        return known;
    }

    private PDPageContentStream out() {
        return Objects.requireNonNull(out, "a page comes first");
    }

    private void closePage() throws IOException {
        if (out != null) out.close();
        out = null;
    }

    byte[] finish(Letterhead head) throws IOException {
        closePage();
        PdfConformity.declare(this, head, pagesParents);
        var bytes = new ByteArrayOutputStream(48 * 1024);
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
