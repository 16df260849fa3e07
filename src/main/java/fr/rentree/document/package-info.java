/**
 * Lays sheets out as accessible, archivable PDF (PDF/UA-1 and PDF/A-2a). Knows no enrolment and keeps nothing.
 */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"shared", "web"})
@NullMarked
package fr.rentree.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
