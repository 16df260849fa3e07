package fr.rentree.proof;

import java.util.List;

/**
 * A document in words, ready to be set.
 *
 * @param dense whether rows stand closer, as in a document of many
 */
record DocumentSheet(Letterhead head, boolean dense, List<DocumentPart> parts) {}
