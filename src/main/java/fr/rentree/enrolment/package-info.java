/**
 * A student's re-enrolment for one campaign, from offered to validated: the core.
 */
@ApplicationModule(
        displayName = "Enrolment",
        allowedDependencies = {"shared", "account", "reference", "institute", "student", "campaign", "cvec", "fee"})
@NullMarked
package fr.rentree.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
