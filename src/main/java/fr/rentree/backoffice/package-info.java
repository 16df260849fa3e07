/**
 * Where staff follow enrolments and act on them: lists, one enrolment, many at once.
 */
@ApplicationModule(
        displayName = "Back office",
        allowedDependencies = {
            "shared",
            "institute",
            "web",
            "audit",
            "session",
            "student",
            "campaign",
            "enrolment",
            "desk"
        })
@NullMarked
package fr.rentree.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
