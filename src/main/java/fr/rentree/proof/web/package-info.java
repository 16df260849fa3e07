/** The documents that a student downloads. */
@NullMarked
package fr.rentree.proof.web;

import org.jspecify.annotations.NullMarked;
