/**
 * The documents issued to a student: recap, attestation and certificate, checked by everybody at {@code /verifier}.
 */
@ApplicationModule(
        displayName = "Proof",
        allowedDependencies = {
            "shared",
            "fee",
            "institute",
            "reference",
            "web",
            "document",
            "session",
            "student",
            "campaign",
            "seal",
            "enrolment"
        })
@NullMarked
package fr.rentree.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
