package fr.rentree.proof;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Turns well-formed XHTML into PDF/A-2a and PDF/UA-1 in one; every font is embedded. Safe for many threads. */
final class Printer {

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Typeface text = new Typeface("DejaVuSansCondensed.ttf");
    private final Typeface strong = new Typeface("DejaVuSansCondensed-Bold.ttf");
    private final Typeface title = new Typeface("DejaVuSerifCondensed.ttf");

    byte[] print(String xhtml) {
        var pdf = new ByteArrayOutputStream(64 * 1024);
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(COLOURS)
                    .useFont(text, "text", 400, FontStyle.NORMAL, true)
                    .useFont(strong, "text", 700, FontStyle.NORMAL, true)
                    .useFont(title, "title", 400, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> null)
                    .withProducer("Rentrée")
                    .withHtmlContent(printable(xhtml), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Accents together with their letters, and a sign in place of what XML cannot hold. */
    private static String printable(String xhtml) {
        return FORBIDDEN
                .matcher(Normalizer.normalize(xhtml, Normalizer.Form.NFC))
                .replaceAll("\ufffd");
    }
}
