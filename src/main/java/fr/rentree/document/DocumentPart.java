package fr.rentree.document;

import java.util.List;

/** The parts of a document below its head, from top to bottom. */
public sealed interface DocumentPart {

    /** A paragraph. */
    record Text(TextStyle style, String text) implements DocumentPart {}

    /** A list of steps to take. */
    record Steps(List<String> steps) implements DocumentPart {}

    /** The title of what follows, until the next one. */
    record Section(String title) implements DocumentPart {}

    /**
     * A title and the table below it, on one page where it fits.
     *
     * @param nested in a section: it goes on over pages, since there is more of it than one can hold together
     */
    record Table(DocumentBlock block, boolean nested) implements DocumentPart {

        public Table(DocumentBlock block) {
            this(block, false);
        }
    }

    /** Tables in two columns where they fit on one page so, read one column after the other; else one below the other. */
    record Columns(List<DocumentBlock> blocks) implements DocumentPart {}

    /**
     * The verification code: a table that stands out, and a QR code beside it.
     *
     * @param address what the square says
     * @param read what is read aloud in place of the square
     */
    record Proof(DocumentBlock block, String address, String read) implements DocumentPart {}

    /**
     * The place of the signature, and what people see of it.
     *
     * @param read what is read aloud when the field is met
     * @param beside small print at its left
     */
    record Signature(String text, String read, List<String> beside) implements DocumentPart {

        Signature(String text, String read) {
            this(text, read, List.of());
        }
    }

    /** A sentence in a frame: good news, or a warning. */
    record Notice(boolean good, String text) implements DocumentPart {}

    /** Small print. */
    record Closing(List<String> sentences) implements DocumentPart {}
}
