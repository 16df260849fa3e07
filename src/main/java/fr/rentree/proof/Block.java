package fr.rentree.proof;

import java.util.List;

/** One titled table of a document; public for the templates only. */
public record Block(String title, List<Row> rows) {

    /** One label and its value, whose line breaks are kept. */
    public record Row(String label, String value) {}
}
