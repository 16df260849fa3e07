/** The site's own files: fingerprinted, packed once at start, in the colours of the university. */
@NullMarked
package fr.rentree.web.asset;

import org.jspecify.annotations.NullMarked;
