package fr.rentree.exchange;

import static fr.rentree.exchange.PackageFile.plain;

import fr.rentree.shared.Blanks;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes {@link FileLine}s of a table: finds the columns by their names, and reads each value by its column's rule. */
final class LineReader implements RowConsumer {

    private static final Pattern SHEET_ERROR =
            Pattern.compile("#(N/A|REF|VALUE|VALEUR|DIV/0|NAME|NOM|NULL|NUM|NOMBRE)[!?]?");

    /** The formula by which people make a spreadsheet keep a code as text: {@code ="034"}. */
    private static final Pattern QUOTED_FORMULA = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");

    /** An escaped character in a workbook's text: {@code _x000D_} (ECMA-376, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** What UTF-8 accents look like when read as Windows-1252, and those of old DOS files. */
    private static final Pattern GARBLED =
            Pattern.compile("\ufffd|[ÃÂÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\\p{L}[‚ƒ„†‡ˆ‰‹›•]\\p{L}");

    /** One of these is in all of that. */
    private static final String SUSPECT = "\ufffdÃÂÅ‚ƒ„†‡ˆ‰‹›•";

    private final PackageFile kind;
    private final String file;
    private final ImportFaults faults;
    private final ImportCodes codes;
    private final UnreadLines unread;
    private final List<FileLine> lines = new ArrayList<>();
    private int[] positions = {};
    private List<String> names = List.of();
    private List<FileColumn> missing = List.of();
    private int width;
    private int headerLine;
    private int count;
    private int mixed;
    /** Whether the header is right, so that records can be made of lines. */
    private boolean whole = true;

    LineReader(ImportSource source, ImportCodes codes, ImportFaults faults, UnreadLines unread) {
        this.kind = source.kind();
        this.file = source.name();
        this.codes = codes;
        this.faults = faults;
        this.unread = unread;
    }

    /** How many lines of data there were, those included that could not be taken apart. */
    int count() {
        return count;
    }

    /** Those that could. */
    List<FileLine> lines() {
        return lines;
    }

    /** The keys of these lines. */
    Set<String> keys() {
        return lines.stream().map(kind::keyOf).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether there are columns that it lacks. */
    boolean partial() {
        return !missing.isEmpty();
    }

    /**
     * Puts what is loaded already under lines that do not give every column. Who is not loaded yet is refused without a
     * column that new lines need: on each line or, where nobody is loaded, once for the file.
     *
     * @param loaded of a key, its columns
     */
    void complete(Function<String, @Nullable Supplier<Map<String, String>>> loaded) {
        var needed = missing.stream()
                .filter(it -> it.needed() && it.kind() != FileColumn.Kind.KEY)
                .toList();
        var unknown = new ArrayList<FileLine>();
        for (var line : lines) {
            var key = kind.keyOf(line);
            var known = key == null ? null : loaded.apply(key);
            if (known != null) line.over(known);
            else unknown.add(line);
        }
        boolean allUnknown = unknown.size() == lines.size() && !unknown.isEmpty();
        if (allUnknown) needed.forEach(this::missing);
        var said = missing.stream()
                .filter(it -> it.expected() && it.kind() != FileColumn.Kind.KEY && !(allUnknown && it.needed()))
                .map(FileColumn::name)
                .collect(Collectors.joining(", "));
        if (!said.isEmpty()) faults.add(ImportProblem.COLUMNS_MISSING.in(file, headerLine, "", "", said));
        if (needed.isEmpty()) return;
        unknown.forEach(FileLine::spoil);
        if (!allUnknown) unknown.forEach(line -> unknown(line, needed));
    }

    private void unknown(FileLine line, List<FileColumn> needed) {
        var names = needed.stream().map(FileColumn::name).collect(Collectors.joining(", "));
        line.note("", String.valueOf(kind.keyOf(line)), ImportProblem.COLUMNS_NEEDED, names);
    }

    @Override
    public boolean header(int number, List<String> header) {
        headerLine = number;
        names = header;
        width = names.size();
        positions = new int[width];
        var seen = new HashSet<Integer>();
        var unknown = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            positions[i] = kind.indexOf(plain(trimmed(names.get(i))));
            if (positions[i] < 0) unknown.add(names.get(i));
            else if (!seen.add(positions[i])) whole = fault(ImportProblem.COLUMN_TWICE, names.get(i));
        }
        if (seen.isEmpty())
            return fault(
                    unknown.stream().allMatch(Blanks::only) ? ImportProblem.FILE_EMPTY : ImportProblem.HEADER_MISSING,
                    kind.header());
        unknown.stream().filter(name -> !Blanks.only(name)).forEach(name -> fault(ImportProblem.COLUMN_UNKNOWN, name));
        missing = kind.columns().stream()
                .filter(column -> !seen.contains(kind.indexOf(column.name())))
                .toList();
        missing.stream().filter(it -> it.kind() == FileColumn.Kind.KEY).forEach(this::missing);
        return true;
    }

    private void missing(FileColumn column) {
        whole = fault(ImportProblem.COLUMN_MISSING, column.name());
    }

    private boolean fault(ImportProblem problem, Object... arguments) {
        var column = problem == ImportProblem.HEADER_MISSING || problem == ImportProblem.FILE_EMPTY
                ? ""
                : arguments[0].toString();
        faults.add(problem.in(file, headerLine, DisplayText.cut(column), "", arguments));
        return false;
    }

    @Override
    public void broken(int number, ImportProblem problem, String text) {
        count++;
        unread.line(text);
        if (problem == ImportProblem.MIXED_ENCODING) mixed = number;
        var fault = problem.in(file, number, "", "");
        if (kind.ofPersons() && width > 0) faults.addOfPerson(fault);
        else faults.add(fault);
    }

    @Override
    public void row(int number, List<String> cells, IntPredicate isNumber) {
        count++;
        var line = new FileLine(kind, file, number, faults);
        if (cells.size() > width || !complete(cells.size())) {
            unread.line(String.join(";", cells));
            line.note("", cells.getFirst(), width(cells), cells.size(), width);
            return;
        }
        if (cells.size() < width)
            line.endsEarly(width(cells).in(file, number, "", cells.getFirst(), cells.size(), width));
        if (!whole || mixed >= number) line.spoil();
        for (int i = 0; i < width; i++) {
            var written = i < cells.size() ? cells.get(i) : "";
            if (positions[i] < 0) ignored(line, names.get(i), written);
            else read(line, positions[i], written, isNumber.test(i));
        }
        lines.add(line);
    }

    private ImportProblem width(List<String> cells) {
        return cells.size() < width ? ImportProblem.TOO_FEW_FIELDS : ImportProblem.TOO_MANY_FIELDS;
    }

    /** Whether all that comes after so many fields may be empty: some programs stop writing where nothing follows. */
    private boolean complete(int fields) {
        for (int i = fields; i < width; i++)
            if (positions[i] >= 0 && kind.columns().get(positions[i]).required()) return false;
        return true;
    }

    private void read(FileLine line, int position, String written, boolean number) {
        var column = kind.columns().get(position);
        var value = trimmed(written);
        line.give(position);
        if (value.isEmpty()) {
            if (column.required()) line.note(column.name(), "", ImportProblem.VALUE_MISSING, column.name());
            return;
        }
        var cell = new ImportCell(value, line, column, codes, number);
        if (readable(cell)) line.set(position, column.rule().read(cell));
    }

    private static boolean readable(ImportCell cell) {
        var value = cell.value();
        if (value.charAt(0) == '=') return refuse(cell, ImportProblem.FORMULA);
        if (printable(value))
            return value.charAt(0) != '#'
                    || !SHEET_ERROR.matcher(value).matches()
                    || refuse(cell, ImportProblem.SHEET_ERROR);
        if (value.chars().anyMatch(it -> SUSPECT.indexOf(it) >= 0)
                && GARBLED.matcher(value).find()) return refuse(cell, ImportProblem.GARBLED);
        var hidden = value.codePoints().filter(DisplayText::invisible).findFirst();
        return hidden.isEmpty() || hidden(cell, hidden.getAsInt());
    }

    /** What no spreadsheet writes damages more than a value; a line end or a mark that was pasted costs the value alone. */
    private static boolean hidden(ImportCell cell, int character) {
        if (damage(character)) return refuse(cell, ImportProblem.CONTROL_CHARACTER, DisplayText.named(character));
        cell.note(ImportProblem.CONTROL_CHARACTER, DisplayText.named(character));
        return false;
    }

    private static boolean damage(int character) {
        return character < ' ' && "\t\n\r".indexOf(character) < 0;
    }

    /** Whether there are but characters of ASCII, as nearly everywhere. */
    private static boolean printable(String value) {
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) < ' ' || value.charAt(i) > '~') return false;
        return true;
    }

    /** What is ignored may hold anything but what no spreadsheet writes: the file is damaged. */
    private void ignored(FileLine line, String column, String value) {
        if (printable(value)) return;
        value.codePoints()
                .filter(LineReader::damage)
                .findFirst()
                .ifPresent(it -> line.note(column, value, ImportProblem.CONTROL_CHARACTER, DisplayText.named(it)));
    }

    private static boolean refuse(ImportCell cell, ImportProblem problem, Object... arguments) {
        cell.refuse(problem, arguments);
        return false;
    }

    /**
     * Without what programs put around a value, surrounding blanks included, the no-break ones and the line ends of
     * spreadsheets, too, and with accents in one piece.
     */
    static String trimmed(String written) {
        var value = stripped(written.contains("_x") ? unescaped(written) : written);
        if (!value.startsWith("=\"")) return value;
        var quoted = QUOTED_FORMULA.matcher(value);
        return quoted.matches() ? stripped(quoted.group(1).replace("\"\"", "\"")) : value;
    }

    private static String unescaped(String written) {
        return ESCAPED.matcher(written)
                .replaceAll(it -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))));
    }

    private static String stripped(String written) {
        var value = Blanks.strip(written);
        return Normalizer.isNormalized(value, Normalizer.Form.NFC)
                ? value
                : Normalizer.normalize(value, Normalizer.Form.NFC);
    }
}
