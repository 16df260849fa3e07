/**
 * The second factor of staff: code applications, passkeys and recovery codes; asked at sign-in and before weighty deeds.
 */
@ApplicationModule(
        displayName = "Second factor",
        allowedDependencies = {"shared", "web", "session", "account", "password"})
@NullMarked
package fr.rentree.secondfactor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
