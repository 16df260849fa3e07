/**
 * Who signs in and how: built-in accounts, sessions, roles, and forms kept while a session was dead.
 */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared"})
@NullMarked
package fr.rentree.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
