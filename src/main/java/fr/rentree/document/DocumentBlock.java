package fr.rentree.document;

import java.util.List;

/** One titled table of a document. */
public record DocumentBlock(String title, List<Row> rows) {

    /**
     * One label and its value, whose line breaks are kept.
     *
     * @param french whether the value is French in a document of any language: a programme, an institute
     */
    public record Row(String label, String value, boolean french) {

        public Row(String label, String value) {
            this(label, value, false);
        }
    }
}
