/**
 * What the commands of the command line have in common: their arguments, their exit codes, a start without pages.
 */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"shared"})
@NullMarked
package fr.rentree.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
