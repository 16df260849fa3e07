/**
 * The « contribution vie étudiante et de campus »: who is liable, what a number looks like, whose it is. Knows no enrolment.
 */
@ApplicationModule(
        displayName = "CVEC",
        allowedDependencies = {"shared"})
@NullMarked
package fr.rentree.cvec;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
