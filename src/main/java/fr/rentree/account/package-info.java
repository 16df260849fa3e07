/**
 * The directory of accounts, « Mon compte », and personal addresses confirmed by a link.
 */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared", "web", "session"})
@NullMarked
package fr.rentree.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
