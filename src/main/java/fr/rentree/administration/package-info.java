/**
 * The administrator's accounts and roles, and the invitations by which staff come in.
 */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {
            "shared",
            "cli",
            "institute",
            "web",
            "audit",
            "session",
            "account",
            "password",
            "secondfactor"
        })
@NullMarked
package fr.rentree.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
