/**
 * Imports of campaign packages: read, check everything, apply all or nothing.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"shared", "cli", "institute", "reference", "student", "account", "campaign"})
@NullMarked
package fr.rentree.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
