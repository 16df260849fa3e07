/**
 * The way back in for somebody who has lost the identifiers: asked by the person, decided by the institute, ends in a new scol'pass.
 */
@ApplicationModule(
        displayName = "Lost access",
        allowedDependencies = {
            "shared",
            "institute",
            "web",
            "document",
            "session",
            "student",
            "account",
            "campaign",
            "desk",
            "firstuse"
        })
@NullMarked
package fr.rentree.lostaccess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
