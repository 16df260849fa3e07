/** The student's pages under {@code /demandes}. */
@NullMarked
package fr.rentree.desk.web;

import org.jspecify.annotations.NullMarked;
