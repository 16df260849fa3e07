/**
 * Cases (« demandes »): what a student asks when the way does not fit. Face: {@link Cases}. Publishes {@link CaseOpened} and
 * {@link CaseContinued}.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"shared", "institute", "reference", "web", "session", "student", "campaign", "enrolment"
        })
@NullMarked
package fr.rentree.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
