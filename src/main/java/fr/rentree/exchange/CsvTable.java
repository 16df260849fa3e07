package fr.rentree.exchange;

import fr.rentree.shared.Blanks;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of separated values as RFC 4180 has it. It is read line by line, so that a quote that is never closed costs one
 * line and not the rest of the file: only a quoted value makes a line go on in the next.
 */
final class CsvTable {

    /** The first line by which spreadsheets are told the separator. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.)\"?");

    /** A quoted value with more line ends than this is a quote that nobody closed. */
    private static final int MOST_LINES = 20;

    private static final IntPredicate NO_NUMBERS = position -> false;

    private final TextLines lines;
    private final RowConsumer rows;
    private char separator;

    /** @param other the encoding of lines that are not UTF-8 */
    CsvTable(byte[] bytes, Charset other, RowConsumer rows) {
        this.rows = rows;
        this.lines = new TextLines(bytes, other, line -> rows.broken(line, ImportProblem.MIXED_ENCODING, ""));
    }

    void read() {
        var first = firstLine();
        var said = SEPARATOR_LINE.matcher(Blanks.strip(first));
        if (said.matches()) first = firstLine();
        separator = said.matches() ? said.group(1).charAt(0) : separatorOf(first);
        var header = fields(first);
        if (header == null) rows.broken(lines.number(), ImportProblem.BROKEN_QUOTE, first);
        else if (rows.header(lines.number(), header)) while (lines.hasNext()) readLine(header.size());
    }

    private String firstLine() {
        while (lines.hasNext()) {
            var line = lines.next();
            if (!Blanks.only(line)) return line;
        }
        return "";
    }

    private void readLine(int width) {
        var text = lines.next();
        int number = lines.number();
        if (Blanks.only(text)) return;
        var fields = CsvRecord.odd(text) ? continued(text, width) : fields(text);
        if (fields == null) rows.broken(number, ImportProblem.BROKEN_QUOTE, text);
        else if (!fields.stream().allMatch(Blanks::only)) rows.row(number, fields, NO_NUMBERS);
    }

    /** The fields of a line with an open quote, if one of the next lines closes it and the count of fields is right. */
    private @Nullable List<String> continued(String start, int width) {
        int number = lines.number();
        int position = lines.position();
        var text = new StringBuilder(start);
        for (int i = 0; i < MOST_LINES && lines.hasNext(); i++) {
            var line = lines.next();
            text.append('\n').append(line);
            if (!CsvRecord.odd(line)) continue;
            var fields = fields(text.toString());
            if (fields != null && fields.size() == width) return fields;
            break;
        }
        lines.goBack(position, number);
        return null;
    }

    private @Nullable List<String> fields(String text) {
        return CsvRecord.fields(text, separator);
    }

    private static char separatorOf(String header) {
        char best = ';';
        for (char candidate : new char[] {',', '\t'})
            if (count(header, candidate) > count(header, best)) best = candidate;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
