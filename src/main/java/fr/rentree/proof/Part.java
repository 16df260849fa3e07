package fr.rentree.proof;

import java.util.List;

/** What a document consists of below its head, from top to bottom. */
sealed interface Part {

    /** A paragraph. */
    record Text(Style style, String text) implements Part {}

    /** What to do, one after the other. */
    record Steps(List<String> steps) implements Part {}

    /** The title of what follows, until the next one. */
    record Section(String title) implements Part {}

    /**
     * A title and the table below it, on one page where it fits.
     *
     * @param nested in a section: it goes on over pages, since there is more of it than one can hold together
     */
    record Table(Block block, boolean nested) implements Part {

        Table(Block block) {
            this(block, false);
        }
    }

    /** Tables in two columns where they fit on one page so, read one column after the other; else one below the other. */
    record Columns(List<Block> blocks) implements Part {}

    /**
     * What the document is checked by: a table that stands out, and beside it a square that telephones read.
     *
     * @param address what the square says
     * @param read what is read aloud in place of the square
     */
    record Proof(Block block, String address, String read) implements Part {}

    /**
     * The place of the signature, and what people see of it.
     *
     * @param read what is read aloud when the field is met
     * @param beside small print at its left
     */
    record Signature(String text, String read, List<String> beside) implements Part {

        Signature(String text, String read) {
            this(text, read, List.of());
        }
    }

    /** A sentence in a frame: good news, or a warning. */
    record Notice(boolean good, String text) implements Part {}

    /** Small print. */
    record Closing(List<String> sentences) implements Part {}
}
