/**
 * Nomenclatures, immutable and in memory: countries, départements, communes, situations, occupations and the other code lists.
 */
@ApplicationModule(
        displayName = "Reference",
        allowedDependencies = {"shared"})
@NullMarked
package fr.rentree.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
