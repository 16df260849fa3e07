package fr.rentree.proof;

import java.util.List;

/** One titled table of a document. */
record DocumentBlock(String title, List<Row> rows) {

    /**
     * One label and its value, whose line breaks are kept.
     *
     * @param french whether the value is French in a document of any language: a programme, an institute
     */
    record Row(String label, String value, boolean french) {

        Row(String label, String value) {
            this(label, value, false);
        }
    }
}
