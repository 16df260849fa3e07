/**
 * Staff: second factors, invitations, and the administrator's page of accounts.
 */
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"shared", "account", "audit", "institute"})
@NullMarked
package fr.rentree.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
