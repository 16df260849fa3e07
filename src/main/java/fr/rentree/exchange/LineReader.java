package fr.rentree.exchange;

import static fr.rentree.exchange.PackageFile.plain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes {@link Line}s of a table: finds the columns by their names, and reads each value by its column's rule. */
final class LineReader implements Rows {

    private static final Pattern SHEET_ERROR =
            Pattern.compile("#(N/A|REF|VALUE|VALEUR|DIV/0|NAME|NOM|NULL|NUM|NOMBRE)[!?]?");
    /** What UTF-8 accents look like when read as Windows-1252, and those of old DOS files. */
    private static final Pattern GARBLED =
            Pattern.compile("\ufffd|[ÃÂÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\\p{L}[‚ƒ„†‡ˆ‰‹›•]\\p{L}");

    /** One of these is in all of that. */
    private static final String SUSPECT = "\ufffdÃÂÅ‚ƒ„†‡ˆ‰‹›•";

    private final PackageFile kind;
    private final String file;
    private final Faults faults;
    private final Codes codes;
    private final Consumer<Line> sink;
    private final Unread unread;
    private int[] positions = {};
    private List<String> names = List.of();
    private int width;
    private int lines;
    /** Whether the header is right, so that records can be made of lines. */
    private boolean whole = true;

    LineReader(Source source, Codes codes, Faults faults, Unread unread, Consumer<Line> sink) {
        this.kind = source.kind();
        this.file = source.name();
        this.codes = codes;
        this.faults = faults;
        this.unread = unread;
        this.sink = sink;
    }

    /** Of data: the header does not count. */
    int lines() {
        return lines;
    }

    @Override
    public boolean header(List<String> header) {
        names = header;
        width = names.size();
        positions = new int[width];
        var seen = new HashSet<Integer>();
        var unknown = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            positions[i] = kind.indexOf(plain(trimmed(names.get(i))));
            if (positions[i] < 0) unknown.add(names.get(i));
            else if (!seen.add(positions[i])) whole = fault(Trouble.COLUMN_TWICE, names.get(i));
        }
        if (seen.isEmpty())
            return fault(
                    unknown.stream().allMatch(String::isBlank) ? Trouble.FILE_EMPTY : Trouble.HEADER_MISSING,
                    kind.header());
        unknown.stream().filter(name -> !name.isBlank()).forEach(name -> fault(Trouble.COLUMN_UNKNOWN, name));
        kind.columns().stream()
                .filter(column -> column.expected() && !seen.contains(kind.indexOf(column.name())))
                .forEach(this::missing);
        return true;
    }

    private void missing(Column column) {
        whole = fault(
                Trouble.COLUMN_MISSING, column.name(), column.required() ? "" : " ; ses valeurs peuvent rester vides");
    }

    private boolean fault(Trouble trouble, Object... arguments) {
        var column = trouble == Trouble.HEADER_MISSING || trouble == Trouble.FILE_EMPTY ? "" : arguments[0].toString();
        faults.add(trouble.in(file, 1, Shown.cut(column), "", arguments));
        return false;
    }

    @Override
    public void broken(int number, Trouble trouble, String text) {
        lines++;
        unread.line(text);
        faults.add(trouble.in(file, number, "", ""));
    }

    @Override
    public void row(int number, List<String> cells) {
        lines++;
        var line = new Line(kind, file, number, faults);
        if (cells.size() != width) {
            unread.line(String.join(";", cells));
            line.note(
                    "",
                    cells.getFirst(),
                    cells.size() < width ? Trouble.TOO_FEW_FIELDS : Trouble.TOO_MANY_FIELDS,
                    cells.size(),
                    width);
            return;
        }
        if (!whole) line.spoil();
        for (int i = 0; i < width; i++)
            if (positions[i] < 0) ignored(line, names.get(i), cells.get(i));
            else line.set(positions[i], read(line, kind.columns().get(positions[i]), cells.get(i)));
        sink.accept(line);
    }

    private @Nullable String read(Line line, Column column, String written) {
        var value = trimmed(written);
        if (value.isEmpty()) {
            if (column.required()) line.note(column.name(), "", Trouble.VALUE_MISSING, column.name());
            return null;
        }
        var cell = new Cell(value, line, column, codes);
        return readable(cell) ? column.rule().read(cell) : null;
    }

    private static boolean readable(Cell cell) {
        var value = cell.value();
        if (printable(value))
            return value.charAt(0) != '#' || !SHEET_ERROR.matcher(value).matches() || refuse(cell, Trouble.SHEET_ERROR);
        if (value.chars().anyMatch(it -> SUSPECT.indexOf(it) >= 0)
                && GARBLED.matcher(value).find()) return refuse(cell, Trouble.GARBLED);
        var hidden = value.codePoints().filter(Shown::invisible).findFirst();
        return hidden.isEmpty() || refuse(cell, Trouble.CONTROL_CHARACTER, Shown.named(hidden.getAsInt()));
    }

    /** Whether there are but characters of ASCII, as nearly everywhere. */
    private static boolean printable(String value) {
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) < ' ' || value.charAt(i) > '~') return false;
        return true;
    }

    /** What is ignored may hold anything but what no spreadsheet writes: the file is damaged. */
    private void ignored(Line line, String column, String value) {
        if (printable(value)) return;
        value.codePoints()
                .filter(character -> character < ' ' && "\t\n\r".indexOf(character) < 0)
                .findFirst()
                .ifPresent(it -> line.note(column, value, Trouble.CONTROL_CHARACTER, Shown.named(it)));
    }

    private static boolean refuse(Cell cell, Trouble trouble, Object... arguments) {
        cell.note(trouble, arguments);
        return false;
    }

    /** Without surrounding blanks, the no-break ones of spreadsheets included, and with accents in one piece. */
    static String trimmed(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && blank(written.charAt(start))) start++;
        while (end > start && blank(written.charAt(end - 1))) end--;
        var value = written.substring(start, end);
        return Normalizer.isNormalized(value, Normalizer.Form.NFC)
                ? value
                : Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    private static boolean blank(char character) {
        return character == ' ' || character == '\t' || Character.isSpaceChar(character) || character == '\u200b';
    }
}
