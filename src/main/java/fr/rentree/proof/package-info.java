/**
 * The documents a student holds: recap and attestation as accessible, archivable PDF.
 */
@ApplicationModule(
        displayName = "Proof",
        allowedDependencies = {"shared", "reference", "institute", "student", "campaign", "fee", "enrolment"})
@NullMarked
package fr.rentree.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
