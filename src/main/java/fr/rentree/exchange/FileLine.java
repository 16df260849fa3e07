package fr.rentree.exchange;

import static java.util.Objects.requireNonNull;

import fr.rentree.exchange.ImportFault.Severity;
import java.util.BitSet;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One line of a file by column, and whether anything is wrong with it. */
final class FileLine {

    private final PackageFile kind;
    private final String file;
    private final int number;
    private final ImportFaults faults;
    private final @Nullable String[] values;
    private final BitSet given = new BitSet();
    private Supplier<Map<String, String>> loaded = Map::of;
    private @Nullable Map<String, String> known;
    private @Nullable ImportFault shortness;
    private boolean sound = true;

    FileLine(PackageFile kind, String file, int number, ImportFaults faults) {
        this.kind = kind;
        this.file = file;
        this.number = number;
        this.faults = faults;
        this.values = new @Nullable String[kind.columns().size()];
    }

    PackageFile kind() {
        return kind;
    }

    int number() {
        return number;
    }

    /** Whether a record can be made of it. */
    boolean sound() {
        return sound;
    }

    /** Makes no record of it, whatever it holds. */
    void spoil() {
        sound = false;
    }

    /** It ends before its last columns: if a value does not fit its column, this is why. */
    void endsEarly(ImportFault why) {
        shortness = why;
    }

    /** The file has this column. */
    void give(int column) {
        given.set(column);
    }

    void set(int column, @Nullable String value) {
        values[column] = value;
    }

    /** What is loaded already of the same thing stands where the line gives nothing to read. */
    void over(Supplier<Map<String, String>> columns) {
        loaded = columns;
    }

    /** Whether the file has this column, and the line nothing in it that had to be left out. */
    boolean gives(String column) {
        return given.get(kind.indexOf(column));
    }

    /** The value, read by its rule, or what is loaded already; absent = {@code null}. */
    @Nullable
    String find(String column) {
        int index = kind.indexOf(column);
        return given.get(index) ? values[index] : known().get(column);
    }

    private Map<String, String> known() {
        if (known == null) known = loaded.get();
        return known;
    }

    /** The value of a required column of a sound line. */
    String get(String column) {
        return requireNonNull(find(column), column);
    }

    @Nullable
    Integer findNumber(String column) {
        var value = find(column);
        return value == null ? null : Integer.valueOf(value);
    }

    /** Notes what is wrong with what this column holds. */
    void note(String column, ImportProblem problem, Object... arguments) {
        note(column, written(column), problem, arguments);
    }

    void note(String column, String value, ImportProblem problem, Object... arguments) {
        var fault = problem.in(file, number, column, value, arguments);
        if (problem.severity() == Severity.ERROR) refuse(fault);
        else if (column.isEmpty() || gives(column)) faults.add(fault);
    }

    /** Notes what is wrong with what this column holds, and reads the line as if the column was not there. */
    void leaveOut(String column, ImportProblem problem, Object... arguments) {
        leaveOut(column, written(column), problem, arguments);
    }

    void leaveOut(String column, String value, ImportProblem problem, Object... arguments) {
        if (problem.severity() == Severity.WARNING) {
            note(column, value, problem, arguments);
            return;
        }
        given.clear(kind.indexOf(column));
        if (shortness == null)
            faults.add(problem.in(file, number, column, value, arguments).leftOut());
        else refuse(shortness);
    }

    /** Once where the line ends early: all else follows from that. */
    private void refuse(ImportFault fault) {
        if (shortness == null) add(fault);
        else if (sound) add(shortness);
        sound = false;
    }

    private void add(ImportFault fault) {
        if (kind.ofPersons()) faults.addOfPerson(fault);
        else faults.add(fault);
    }

    private String written(String column) {
        var value = find(column);
        return value == null ? "" : value;
    }
}
