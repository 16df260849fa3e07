package fr.rentree.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** The metadata by which a PDF declares to be PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). */
final class PdfConformity {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String PRODUCER = "Rentrée";

    /** In both places, since programs that save a document anew keep one or the other. */
    private static final String IDENTIFIER = "<dc:identifier>%1$s</dc:identifier>\n<pdf:Keywords>%1$s</pdf:Keywords>\n";

    private PdfConformity() {}

    static void declare(PdfCanvas canvas, Letterhead head, COSArray parents) throws IOException {
        var document = canvas.document;
        var catalog = document.getDocumentCatalog();
        var now = head.made().truncatedTo(ChronoUnit.SECONDS);
        canvas.tree.setParentTree(tree(parents));
        canvas.tree.setParentTreeNextKey(parents.size() / 2);
        catalog.setStructureTreeRoot(canvas.tree);
        catalog.setLanguage(head.language());
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.addOutputIntent(colours(canvas));
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(head, now).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        var information = document.getDocumentInformation();
        information.setTitle(head.title());
        information.setAuthor(head.university());
        information.setSubject(head.about());
        information.setKeywords(head.link());
        information.setProducer(PRODUCER);
        information.setCreationDate(calendar(now));
        information.setModificationDate(calendar(now));
    }

    private static PDNumberTreeNode tree(COSArray parents) {
        var numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, parents);
        return new PDNumberTreeNode(numbers, PDParentTreeValue.class);
    }

    private static PDOutputIntent colours(PdfCanvas canvas) throws IOException {
        var intent = new PDOutputIntent(canvas.document, new ByteArrayInputStream(COLOURS));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static Calendar calendar(Instant instant) {
        var calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }

    private static String xmp(Letterhead head, Instant now) {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                %s<pdf:Producer>%s</pdf:Producer>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part</pdfaProperty:description>
                <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(
                        escaped(head.title()),
                        escaped(head.university()),
                        escaped(head.about()),
                        head.language(),
                        head.link() == null ? "" : IDENTIFIER.formatted(escaped(head.link())),
                        PRODUCER,
                        now,
                        now);
    }

    /** As XML text; what XML cannot hold is left out. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
