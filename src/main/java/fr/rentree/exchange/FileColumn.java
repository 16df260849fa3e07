package fr.rentree.exchange;

/**
 * A column of a file.
 *
 * @param expected whether files have it; one that came later may be missing without a word
 */
record FileColumn(String name, Kind kind, boolean expected, ColumnRule rule) {

    /** Whether a line needs the column. */
    enum Kind {
        /** Says which thing a line is about: no file is without it. */
        KEY,
        /** Never empty. */
        REQUIRED,
        /** May be empty, and what is there has to be right. */
        OPTIONAL,
        /** May be empty, and what is not right is left out with a warning: the student completes it anyway. */
        DISPENSABLE
    }

    static FileColumn key(String name, ColumnRule rule) {
        return new FileColumn(name, Kind.KEY, true, rule);
    }

    static FileColumn required(String name, ColumnRule rule) {
        return new FileColumn(name, Kind.REQUIRED, true, rule);
    }

    static FileColumn optional(String name, ColumnRule rule) {
        return new FileColumn(name, Kind.OPTIONAL, true, rule);
    }

    static FileColumn dispensable(String name, ColumnRule rule) {
        return new FileColumn(name, Kind.DISPENSABLE, true, rule);
    }

    /** A column that older files do not have. */
    static FileColumn later(String name, ColumnRule rule) {
        return new FileColumn(name, Kind.OPTIONAL, false, rule);
    }

    /** A column that older files do not have, of values that may be left out. */
    static FileColumn extra(String name, ColumnRule rule) {
        return new FileColumn(name, Kind.DISPENSABLE, false, rule);
    }

    /** Whether a line without a value is refused. */
    boolean required() {
        return kind == Kind.KEY || kind == Kind.REQUIRED;
    }

    /** Whether what is new cannot be loaded from a file without the column: nobody has lost the first names of all by mistake. */
    boolean needed() {
        return expected && kind != Kind.DISPENSABLE;
    }

    /** Whether a value that is not right costs that value and not the line. */
    boolean dispensable() {
        return kind == Kind.DISPENSABLE;
    }
}
