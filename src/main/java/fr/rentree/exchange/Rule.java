package fr.rentree.exchange;

import org.jspecify.annotations.Nullable;

/** What a column accepts: reads a cell that is not empty, notes what is wrong with it. */
@FunctionalInterface
interface Rule {

    /** The value as the record should have it; {@code null} where it is of no use. */
    @Nullable
    String read(Cell cell);
}
