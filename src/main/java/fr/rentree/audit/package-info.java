/**
 * Who did what, when and why: listens only. Entries are chained by their hashes and never change.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "cli", "web"})
@NullMarked
package fr.rentree.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
