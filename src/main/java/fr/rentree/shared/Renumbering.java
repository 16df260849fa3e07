package fr.rentree.shared;

import java.util.List;

/**
 * The columns of a module that follow a student to a new student number (product 3.8: « a number that changed »). A module
 * with a table about students has one. What is history keeps the number of its day: snapshots, documents, the audit.
 */
public interface Renumbering {

    /** Table and column with a dot between, as {@code offer.student_number}. Names come from our code, never from a file. */
    List<String> columns();
}
