/**
 * Imports of campaign packages: read, check everything, apply all or nothing.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"shared", "reference", "account", "institute", "student", "campaign"})
@NullMarked
package fr.rentree.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
