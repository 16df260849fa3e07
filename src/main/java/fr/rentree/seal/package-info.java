/**
 * The university's signature under documents, and what there is of one in a file.
 */
@ApplicationModule(
        displayName = "Seal",
        allowedDependencies = {"shared", "web", "document"})
@NullMarked
package fr.rentree.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
