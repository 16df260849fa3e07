package fr.rentree.exchange;

/** A value and where it stands, to be read by a {@link Rule}. */
record Cell(String value, Line line, Column column, Codes codes) {

    void note(Trouble trouble, Object... arguments) {
        line.note(column.name(), value, trouble, arguments);
    }

    Cell with(String other) {
        return new Cell(other, line, column, codes);
    }
}
