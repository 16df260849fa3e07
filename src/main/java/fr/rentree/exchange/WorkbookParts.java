package fr.rentree.exchange;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of an XLSX workbook that its first sheet needs (ECMA-376). Elements are known by their names in any namespace,
 * since the strict form differs from the usual one in nothing else; only the sheet itself has to be there.
 */
final class WorkbookParts implements AutoCloseable {

    /** The formats of dates that the standard itself numbers. */
    private static final List<String> DATE_FORMATS = List.of("14", "15", "16", "17", "22");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final List<String> sharedTexts = new ArrayList<>();
    private final Map<String, String> formats = new HashMap<>();
    private final BitSet dateStyles = new BitSet();
    private String sheet = "";
    private boolean from1904;

    /** The action at each start of an element. */
    private interface Element {
        void begin(XMLStreamReader xml) throws XMLStreamException;
    }

    /** @throws IOException and unchecked exceptions where the workbook is broken */
    WorkbookParts(byte[] bytes) throws IOException, XMLStreamException {
        zip = ZipFile.builder().setByteArray(bytes).get();
        for (var entry : Collections.list(zip.getEntries())) entries.put(key(entry.getName()), entry);
        var workbook = relations("").byType.getOrDefault("officeDocument", "xl/workbook.xml");
        var relations = relations(workbook);
        each(workbook, xml -> workbook(xml, relations));
        each(relations.byType.getOrDefault("sharedStrings", "xl/sharedStrings.xml"), this::sharedText);
        each(relations.byType.getOrDefault("styles", "xl/styles.xml"), this::style);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The first sheet, from its beginning. */
    XMLStreamReader sheet() throws IOException, XMLStreamException {
        return XML.createXMLStreamReader(stream(sheet));
    }

    String sharedText(int index) {
        return sharedTexts.get(index);
    }

    /** Whether days are counted from 1904, as old Macs did, and not from 1900. */
    boolean from1904() {
        return from1904;
    }

    /** Whether numbers in this style are shown as dates; empty = no style. */
    boolean dated(String style) {
        return !style.isEmpty() && dateStyles.get(Integer.parseInt(style));
    }

    /** Whether a format is one of dates: it speaks of days or years, or the standard says so. */
    private boolean dateFormat(String number) {
        if (DATE_FORMATS.contains(number)) return true;
        var letters = formats.getOrDefault(number, "")
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                .toLowerCase(Locale.ROOT);
        return letters.contains("yy") || letters.contains("aa") || letters.contains("jj") || letters.contains("dd");
    }

    /** The text of the element that just began, without how it is read aloud (Japanese workbooks have that, too). */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        var end = xml.getLocalName();
        var text = new StringBuilder();
        boolean wanted = false;
        boolean aloud = false;
        for (int event = xml.next(); event != END_ELEMENT || !end.equals(xml.getLocalName()); event = xml.next())
            switch (event) {
                case START_ELEMENT, END_ELEMENT -> {
                    if (xml.getLocalName().equals("rPh")) aloud = event == START_ELEMENT;
                    wanted = event == START_ELEMENT && xml.getLocalName().equals("t") && !aloud;
                }
                case CHARACTERS, CDATA, SPACE -> {
                    if (wanted) text.append(xml.getText());
                }
                default -> {}
            }
        return text.toString();
    }

    private void workbook(XMLStreamReader xml, Relations relations) {
        if (xml.getLocalName().equals("workbookPr"))
            from1904 = List.of("1", "true").contains(attribute(xml, "date1904"));
        if (xml.getLocalName().equals("sheet") && sheet.isEmpty())
            sheet = relations.byId.getOrDefault(attribute(xml, "id"), "");
    }

    private void sharedText(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("si")) sharedTexts.add(text(xml));
    }

    private void style(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("numFmt")) formats.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
        if (!xml.getLocalName().equals("cellXfs")) return;
        for (int style = 0; xml.next() != END_ELEMENT || !xml.getLocalName().equals("cellXfs"); )
            if (xml.isStartElement() && xml.getLocalName().equals("xf"))
                dateStyles.set(style++, dateFormat(attribute(xml, "numFmtId")));
    }

    /** The parts that a part refers to. */
    private record Relations(Map<String, String> byId, Map<String, String> byType) {}

    private Relations relations(String part) throws IOException, XMLStreamException {
        int name = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, name);
        var relations = new Relations(new HashMap<>(), new HashMap<>());
        each(folder + "_rels/" + part.substring(name) + ".rels", xml -> {
            if (!xml.getLocalName().equals("Relationship")) return;
            var target = URI.create("/" + folder)
                    .resolve(attribute(xml, "Target"))
                    .getPath()
                    .substring(1);
            var type = attribute(xml, "Type");
            relations.byId.put(attribute(xml, "Id"), target);
            relations.byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
        });
        return relations;
    }

    private void each(String part, Element element) throws IOException, XMLStreamException {
        if (!entries.containsKey(key(part))) return;
        try (var stream = stream(part)) {
            var xml = XML.createXMLStreamReader(stream);
            while (xml.hasNext()) if (xml.next() == START_ELEMENT) element.begin(xml);
        }
    }

    private InputStream stream(String part) throws IOException {
        var entry = entries.get(key(part));
        if (entry == null) throw new IOException("no part " + part);
        return zip.getInputStream(entry);
    }

    /** Some programs do not write a part's name as they refer to it. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The value of an attribute in whichever namespace; empty where there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return "";
    }
}
