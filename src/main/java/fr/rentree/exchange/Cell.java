package fr.rentree.exchange;

/**
 * A value and where it stands, to be read by a {@link Rule}.
 *
 * @param number whether it is a number of a workbook: letters and zeros may be lost
 */
record Cell(String value, Line line, Column column, Codes codes, boolean number) {

    /** Notes what is wrong with the value, which is left out where the line can do without it. */
    void note(Trouble trouble, Object... arguments) {
        if (column.dispensable()) line.leaveOut(column.name(), value, trouble, arguments);
        else line.note(column.name(), value, trouble, arguments);
    }

    /** Notes what shows that more is damaged than this value: no line can do without knowing. */
    void refuse(Trouble trouble, Object... arguments) {
        line.note(column.name(), value, trouble, arguments);
    }

    Cell with(String other) {
        return new Cell(other, line, column, codes, number);
    }
}
