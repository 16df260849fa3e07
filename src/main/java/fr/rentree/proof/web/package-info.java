/** The documents that a student downloads, and « Vérifier un document » for whoever is shown one. */
@NullMarked
package fr.rentree.proof.web;

import org.jspecify.annotations.NullMarked;
