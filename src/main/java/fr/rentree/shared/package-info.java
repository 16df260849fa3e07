/**
 * The values that every module speaks: academic year, place, student number, address, names. Depends on nothing.
 */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package fr.rentree.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
