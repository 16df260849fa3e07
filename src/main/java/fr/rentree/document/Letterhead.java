package fr.rentree.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The head and foot of every document.
 *
 * @param language tag of the whole text, {@code fr} or {@code en}
 * @param about one sentence on the document for those who search or hear it
 * @param again what later pages repeat on top, so that a loose page is not a mystery
 * @param made when what stands below became so
 * @param link where the document is checked, by which it is known again; {@code null} for a draft
 * @param page « Page {page} sur {pages} », cut around the two numbers
 */
public record Letterhead(
        String language,
        String university,
        String title,
        String year,
        String about,
        String again,
        String contact,
        Paging page,
        Instant made,
        @Nullable String link) {

    /** The words around a page's number and the number of pages. */
    public record Paging(String before, String between) {}
}
