/**
 * Getting in for the first time, and after a loss: scol'pass, first use of an account, lost identifiers.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared", "account", "student", "institute", "campaign", "enrolment", "desk", "document"
        })
@NullMarked
package fr.rentree.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
