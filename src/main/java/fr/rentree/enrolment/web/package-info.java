/** The student's pages, one controller a page. */
@NullMarked
package fr.rentree.enrolment.web;

import org.jspecify.annotations.NullMarked;
