/**
 * The PostgreSQL that comes with Rentrée: unpacked, started, kept durable and stopped by us when no other one is configured.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"shared"})
@NullMarked
package fr.rentree.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
