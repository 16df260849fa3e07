/**
 * A student's re-enrolment for one campaign, from offered to validated: the core.
 */
@ApplicationModule(
        displayName = "Enrolment",
        allowedDependencies = {
            "shared",
            "cvec",
            "fee",
            "institute",
            "reference",
            "web",
            "session",
            "student",
            "account",
            "campaign"
        })
@NullMarked
package fr.rentree.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
