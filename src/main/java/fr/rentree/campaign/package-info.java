/**
 * A year's re-enrolment: opening windows, programmes, offers, texts, documents to approve.
 */
@ApplicationModule(
        displayName = "Campaign",
        allowedDependencies = {"shared", "institute", "reference", "web", "student"})
@NullMarked
package fr.rentree.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
