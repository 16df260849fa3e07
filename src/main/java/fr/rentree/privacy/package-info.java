/**
 * « Vos données »: all that every module holds about a student, as a signed document and as JSON.
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"shared", "document", "session", "seal", "student"})
@NullMarked
package fr.rentree.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
