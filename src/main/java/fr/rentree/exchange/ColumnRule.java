package fr.rentree.exchange;

import org.jspecify.annotations.Nullable;

/** The rule of a column: reads a cell that is not empty, and notes what is wrong with it. */
@FunctionalInterface
interface ColumnRule {

    /** The value as the record should have it; {@code null} where it is of no use. */
    @Nullable
    String read(ImportCell cell);
}
