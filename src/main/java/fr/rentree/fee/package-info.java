/**
 * What a student owes and why: lines, exemptions with their legal reason, total. Pure calculation.
 */
@ApplicationModule(
        displayName = "Fee",
        allowedDependencies = {"shared"})
@NullMarked
package fr.rentree.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
