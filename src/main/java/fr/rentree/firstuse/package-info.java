/**
 * The first use of an account, and the scol'pass with which it begins.
 */
@ApplicationModule(
        displayName = "First use",
        allowedDependencies = {
            "shared",
            "cli",
            "institute",
            "web",
            "document",
            "session",
            "student",
            "account",
            "campaign",
            "enrolment",
            "password"
        })
@NullMarked
package fr.rentree.firstuse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
