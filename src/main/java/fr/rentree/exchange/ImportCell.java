package fr.rentree.exchange;

/**
 * A value and where it stands, to be read by a {@link ColumnRule}.
 *
 * @param number whether it is a number of a workbook: letters and zeros may be lost
 */
record ImportCell(String value, FileLine line, FileColumn column, ImportCodes codes, boolean number) {

    /** Notes what is wrong with the value, which is left out where the line can do without it. */
    void note(ImportProblem problem, Object... arguments) {
        if (column.dispensable()) line.leaveOut(column.name(), value, problem, arguments);
        else line.note(column.name(), value, problem, arguments);
    }

    /** Notes what shows that more is damaged than this value: no line can do without knowing. */
    void refuse(ImportProblem problem, Object... arguments) {
        line.note(column.name(), value, problem, arguments);
    }

    ImportCell with(String other) {
        return new ImportCell(other, line, column, codes, number);
    }
}
