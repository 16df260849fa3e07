/**
 * The partner institutes and how students reach them.
 */
@ApplicationModule(
        displayName = "Institute",
        allowedDependencies = {"shared"})
@NullMarked
package fr.rentree.institute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
