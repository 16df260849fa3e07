/**
 * Who a student is, and what last year's record says.
 */
@ApplicationModule(
        displayName = "Student",
        allowedDependencies = {"shared", "reference", "web"})
@NullMarked
package fr.rentree.student;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
