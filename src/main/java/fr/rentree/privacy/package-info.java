/**
 * « Vos données »: all that every module holds about a student, as a signed document and as JSON.
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"shared", "web", "document", "session", "student", "seal"})
@NullMarked
package fr.rentree.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
