/** A flood of requests, slow networks and who sits behind a proxy. */
@NullMarked
package fr.rentree.web.load;

import org.jspecify.annotations.NullMarked;
