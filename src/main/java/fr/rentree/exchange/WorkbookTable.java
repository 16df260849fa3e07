package fr.rentree.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX workbook, as the text that a CSV file would have; dates as {@code 2004-12-31}. */
final class WorkbookTable {

    private static final int WIDEST = 200;

    /** A number with more zeros than this is no code: written out it could fill the memory. */
    private static final int MOST_DIGITS = 30;

    /** Times are fractions of a day: 8 o'clock may be a little less. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final byte[] bytes;
    private final Rows rows;
    private int width = -1;

    WorkbookTable(byte[] bytes, Rows rows) {
        this.bytes = bytes;
        this.rows = rows;
    }

    /** @throws IOException and unchecked exceptions where the workbook is broken */
    void read() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                var sheet = workbook.getFirstSheet().openStream()) {
            for (var iterator = sheet.iterator(); iterator.hasNext(); ) if (!read(iterator.next())) return;
        }
    }

    private boolean read(Row row) {
        var cells = cells(row);
        if (cells.stream().allMatch(String::isBlank)) return true;
        if (width < 0) {
            width = cells.size();
            return rows.header(cells);
        }
        while (cells.size() < width) cells.add("");
        while (cells.size() > width && cells.getLast().isBlank()) cells.removeLast();
        rows.row(row.getRowNum(), cells);
        return true;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), WIDEST); i++)
            cells.add(row.getOptionalCell(i).map(WorkbookTable::text).orElse(""));
        while (!cells.isEmpty() && cells.getLast().isBlank()) cells.removeLast();
        return cells;
    }

    private static String text(Cell cell) {
        var raw = cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case FORMULA -> dated(cell) && numeric(raw) ? date(cell) : raw == null ? "" : raw;
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "O" : "N";
            case ERROR -> raw == null || raw.isEmpty() ? "#N/A" : raw;
            case STRING -> cell.asString();
            case EMPTY -> "";
        };
    }

    private static String number(Cell cell, @Nullable String raw) {
        if (dated(cell)) return date(cell);
        if (raw == null) return "";
        var number = new BigDecimal(raw).stripTrailingZeros();
        return Math.abs(number.scale()) > MOST_DIGITS ? raw : number.toPlainString();
    }

    private static boolean numeric(@Nullable String raw) {
        return raw != null && raw.matches("-?\\d{1,9}(\\.\\d+)?");
    }

    private static String date(Cell cell) {
        var moment = cell.asDate().plus(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** Whether the number is shown as a date: its format speaks of days or years. */
    private static boolean dated(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22)) return true;
        var format = cell.getDataFormatString();
        if (format == null) return false;
        var letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.contains("yy") || letters.contains("aa") || letters.contains("jj") || letters.contains("dd");
    }
}
