/**
 * Who signs in and how: built-in accounts, their passwords and « Mon compte », sessions, roles, forms kept while a session
 * was dead, and personal addresses confirmed by a link.
 */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared"})
@NullMarked
package fr.rentree.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
