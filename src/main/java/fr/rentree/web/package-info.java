/**
 * The frame of every page, its forms and its words; how files are packed and how a flood of requests is met.
 */
@ApplicationModule(
        displayName = "Web",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
@NullMarked
package fr.rentree.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
