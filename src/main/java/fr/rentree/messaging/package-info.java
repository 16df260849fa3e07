/**
 * Mail that follows events: what happened to whom, told once.
 */
@ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {
            "shared",
            "fee",
            "institute",
            "web",
            "session",
            "student",
            "account",
            "campaign",
            "enrolment",
            "password",
            "signon",
            "desk",
            "proof",
            "administration",
            "lostaccess"
        })
@NullMarked
package fr.rentree.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
