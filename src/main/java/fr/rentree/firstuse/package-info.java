/**
 * The first use of an account, and the scol'pass with which it begins.
 */
@ApplicationModule(
        displayName = "First use",
        allowedDependencies = {
            "shared",
            "document",
            "institute",
            "session",
            "account",
            "student",
            "campaign",
            "password",
            "enrolment"
        })
@NullMarked
package fr.rentree.firstuse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
