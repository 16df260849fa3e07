/**
 * Mail that follows events: what happened to whom, told once.
 */
@ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {
            "shared",
            "fee",
            "institute",
            "session",
            "account",
            "student",
            "campaign",
            "password",
            "signon",
            "enrolment",
            "administration",
            "desk",
            "proof",
            "lostaccess"
        })
@NullMarked
package fr.rentree.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
