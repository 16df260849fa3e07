/**
 * Who is signed in on a browser, and what that person may open: sessions, roles, cookies, CSRF tokens, forms kept while a session was dead.
 */
@ApplicationModule(
        displayName = "Session",
        allowedDependencies = {"shared", "web"})
@NullMarked
package fr.rentree.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
