package fr.rentree.exchange;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** One line of a file by column, and whether anything is wrong with it. */
final class Line {

    private final PackageFile kind;
    private final String file;
    private final int number;
    private final Faults faults;
    private final @Nullable String[] values;
    private boolean sound = true;

    Line(PackageFile kind, String file, int number, Faults faults) {
        this.kind = kind;
        this.file = file;
        this.number = number;
        this.faults = faults;
        this.values = new @Nullable String[kind.columns().size()];
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

    void set(int column, @Nullable String value) {
        values[column] = value;
    }

    /** The value, read by its rule; absent or unreadable = {@code null}. */
    @Nullable
    String find(String column) {
        return values[kind.indexOf(column)];
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
    void note(String column, Trouble trouble, Object... arguments) {
        var value = find(column);
        note(column, value == null ? "" : value, trouble, arguments);
    }

    void note(String column, String value, Trouble trouble, Object... arguments) {
        faults.add(trouble.in(file, number, column, value, arguments));
        if (trouble.severity() == Fault.Severity.ERROR) sound = false;
    }
}
