package fr.rentree.exchange;

import java.util.List;

/** Takes what a table holds, line by line, the header first. */
interface Rows {

    /** @return whether it is worth going on */
    boolean header(List<String> names);

    void row(int line, List<String> cells);

    /** A line that could not be taken apart. */
    void broken(int line, Trouble trouble, String text);
}
