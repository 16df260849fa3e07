/**
 * The university's own sign-on: doors by CAS and OpenID Connect, who comes through them, and what they may do here.
 */
@ApplicationModule(
        displayName = "Sign-on",
        allowedDependencies = {"shared", "web", "session", "student", "account"})
@NullMarked
package fr.rentree.signon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
