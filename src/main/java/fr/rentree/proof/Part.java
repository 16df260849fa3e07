package fr.rentree.proof;

import java.util.List;

/** What a document consists of below its head, from top to bottom. */
sealed interface Part {

    /** A paragraph. */
    record Text(Style style, String text) implements Part {}

    /** A title and the table below it, on one page where it fits. */
    record Table(Block block) implements Part {}

    /** A table that stands out. */
    record Framed(Block block) implements Part {}

    /** A sentence in a frame: good news, or a warning. */
    record Notice(boolean good, String text) implements Part {}

    /** Small print. */
    record Closing(List<String> sentences) implements Part {}
}
