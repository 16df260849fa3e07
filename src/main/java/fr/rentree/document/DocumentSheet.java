package fr.rentree.document;

import java.util.List;

/**
 * A document in words, ready to be set.
 *
 * @param dense whether rows stand closer, as in a document of many
 */
public record DocumentSheet(Letterhead head, boolean dense, List<DocumentPart> parts) {}
