/**
 * Passwords: « Connexion » with a built-in account, choosing one, and getting back in by a link when it is forgotten.
 */
@ApplicationModule(
        displayName = "Password",
        allowedDependencies = {"shared", "web", "session", "account"})
@NullMarked
package fr.rentree.password;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
