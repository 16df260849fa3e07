/**
 * Cases: what a student asks when the way does not fit.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"shared", "account", "institute", "student", "campaign", "enrolment"})
@NullMarked
package fr.rentree.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
