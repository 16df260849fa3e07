package fr.rentree.proof;

import java.util.List;

/** One titled table of a document. */
record Block(String title, List<Row> rows) {

    /** One label and its value, whose line breaks are kept. */
    record Row(String label, String value) {}
}
