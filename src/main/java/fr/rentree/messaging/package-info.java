/**
 * Mail that follows events: what happened to whom, told once.
 */
@ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {
            "shared",
            "account",
            "administration",
            "signon",
            "institute",
            "student",
            "campaign",
            "fee",
            "enrolment",
            "proof",
            "desk",
            "lostaccess"
        })
@NullMarked
package fr.rentree.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
