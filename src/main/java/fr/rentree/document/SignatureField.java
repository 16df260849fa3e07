package fr.rentree.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** The field that a signature goes into, where the page already says who signs: it shows nothing itself. */
public final class SignatureField {

    /** By which who signs finds it. */
    public static final String NAME = "signature";

    private SignatureField() {}

    /**
     * @param read the field's name for who cannot see it (ISO 14289-1, 7.18.1)
     * @param font embedded in the document
     */
    static PDAnnotationWidget on(PDPage page, PDDocument document, String read, PDRectangle place, PDFont font)
            throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        form.setDefaultAppearance("/Helv 0 Tf 0 g");
        form.setDefaultResources(fonts(font));
        var field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName(read);
        form.setFields(new ArrayList<>(List.of(field)));
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(place);
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setContents(read);
        widget.setAppearance(nothing(document, place));
        page.getAnnotations().add(widget);
        // in the order of the structure (ISO 14289-1, 7.18.3)
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        return widget;
    }

    /**
     * A form's two fonts by the names that readers expect: who opens the form, as the signing library does, puts Helvetica
     * there where they are missing, which is not embedded, and warns that this machine has none.
     */
    private static PDResources fonts(PDFont font) {
        var fonts = new PDResources();
        fonts.put(COSName.getPDFName("Helv"), font);
        fonts.put(COSName.getPDFName("ZaDb"), font);
        return fonts;
    }

    /** PDF/A wants an appearance of every field. */
    private static PDAppearanceDictionary nothing(PDDocument document, PDRectangle place) {
        var empty = new PDAppearanceStream(document);
        empty.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(empty);
        return appearance;
    }
}
