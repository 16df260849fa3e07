package fr.rentree.exchange;

import java.util.List;
import java.util.function.IntPredicate;

/** Takes what a table holds, line by line, the header first. */
interface RowConsumer {

    /** @return whether it is worth going on */
    boolean header(int line, List<String> names);

    /**
     * A line of data.
     *
     * @param number whether a workbook has a number at this position: letters and zeros may be lost
     */
    void row(int line, List<String> cells, IntPredicate number);

    /** A line that could not be taken apart. */
    void broken(int line, ImportProblem problem, String text);
}
