/**
 * What every module speaks: academic year, place, student number, address, and the frame of a page. Depends on nothing.
 */
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.rentree.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
