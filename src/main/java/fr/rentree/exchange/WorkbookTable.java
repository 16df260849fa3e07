package fr.rentree.exchange;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import fr.rentree.shared.Blanks;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an XLSX workbook, as the text that a CSV file would have; dates as {@code 2004-12-31}. A formula that
 * was never calculated is given as itself, {@code =A1&B1}, which no column accepts.
 */
final class WorkbookTable {

    private static final int WIDEST = 200;

    /** A number with more zeros than this is no code: written out it could fill the memory. */
    private static final int MOST_DIGITS = 30;

    private static final Pattern SERIAL = Pattern.compile("\\d{1,7}(\\.\\d+)?(E-?\\d+)?");
    private static final Pattern ISO_DATE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?Z?)?");

    private final byte[] bytes;
    private final RowConsumer rows;
    private int width = -1;
    private int number;

    WorkbookTable(byte[] bytes, RowConsumer rows) {
        this.bytes = bytes;
        this.rows = rows;
    }

    /** @throws IOException and unchecked exceptions where the workbook is broken */
    void read() throws IOException {
        try (var parts = new WorkbookParts(bytes)) {
            var xml = parts.sheet();
            while (xml.hasNext())
                if (xml.next() == START_ELEMENT && xml.getLocalName().equals("row") && !row(xml, parts)) return;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private boolean row(XMLStreamReader xml, WorkbookParts parts) throws XMLStreamException {
        var written = WorkbookParts.attribute(xml, "r");
        number = written.isEmpty() ? number + 1 : Integer.parseInt(written);
        var cells = new ArrayList<String>();
        var numbers = new BitSet();
        for (int column = 0; xml.next() != END_ELEMENT || !xml.getLocalName().equals("row"); ) {
            if (!xml.isStartElement() || !xml.getLocalName().equals("c")) continue;
            column = column(WorkbookParts.attribute(xml, "r"), column);
            var cell = Content.of(xml);
            if (column < WIDEST) {
                while (cells.size() <= column) cells.add("");
                cells.set(column, cell.text(parts));
                numbers.set(column, cell.number(parts));
            }
            column++;
        }
        while (!cells.isEmpty() && Blanks.only(cells.getLast())) cells.removeLast();
        return cells.isEmpty() || told(cells, numbers);
    }

    /** @return whether it is worth going on */
    private boolean told(List<String> cells, BitSet numbers) {
        if (width < 0) {
            width = cells.size();
            return rows.header(number, cells);
        }
        while (cells.size() < width) cells.add("");
        rows.row(number, cells, numbers::get);
        return true;
    }

    /** 27 of {@code AB12}; the next one where the cell does not say where it is. */
    private static int column(String address, int next) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)) && column < WIDEST; i++)
            column = 26 * column + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        return column == 0 ? next : column - 1;
    }

    /**
     * The content of a cell.
     *
     * @param type as ECMA-376 names it; empty = a number
     * @param value as written; {@code null} where there is none
     */
    private record Content(
            String type,
            String style,
            @Nullable String formula,
            @Nullable String value) {

        static Content of(XMLStreamReader xml) throws XMLStreamException {
            var type = WorkbookParts.attribute(xml, "t");
            var style = WorkbookParts.attribute(xml, "s");
            String formula = null;
            String value = null;
            while (xml.next() != END_ELEMENT || !xml.getLocalName().equals("c"))
                if (xml.isStartElement())
                    switch (xml.getLocalName()) {
                        case "f" -> formula = xml.getElementText();
                        case "v" -> value = xml.getElementText();
                        case "is" -> value = WorkbookParts.text(xml);
                        default -> {}
                    }
            return new Content(type, style, formula, value);
        }

        /** Whether it is a number for the spreadsheet, and not a date. */
        boolean number(WorkbookParts parts) {
            return numeric() && value != null && !parts.dated(style);
        }

        private boolean numeric() {
            return type.isEmpty() || type.equals("n");
        }

        String text(WorkbookParts parts) {
            if (formula != null && (value == null || value.isEmpty() && !type.equals("str"))) return "=" + formula;
            if (value == null || value.isEmpty()) return type.equals("e") ? "#N/A" : "";
            return switch (type) {
                case "s" -> parts.sharedText(Integer.parseInt(value));
                case "b" -> value.equals("1") ? "O" : "N";
                case "d" -> day(value);
                case "", "n" -> parts.dated(style) && SERIAL.matcher(value).matches() ? date(parts) : plain(value);
                default -> value;
            };
        }

        private static String plain(String value) {
            try {
                var number = new BigDecimal(value).stripTrailingZeros();
                return Math.abs(number.scale()) > MOST_DIGITS ? value : number.toPlainString();
            } catch (NumberFormatException noNumber) {
                return value;
            }
        }

        /** A date as ISO 8601 writes it, without a time that says nothing. */
        private static String day(String value) {
            var match = ISO_DATE.matcher(value);
            if (!match.matches()) return value;
            var time = match.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(match.group(2));
            return said(LocalDate.parse(match.group(1)).atTime(time));
        }

        /** Times are fractions of a day: 8 o'clock may be a little less. 1900 has a 29 February for spreadsheets. */
        private String date(WorkbookParts parts) {
            double days = Double.parseDouble(String.valueOf(value));
            var first = parts.from1904()
                    ? LocalDate.of(1904, 1, 1)
                    : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
            long seconds = Math.round(days * 24 * 60 * 60);
            return said(first.atStartOfDay().plusSeconds(seconds));
        }

        private static String said(LocalDateTime moment) {
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
    }
}
