/** What pages share: the frame, fields and their errors, words in two languages, static files. */
@NullMarked
package fr.rentree.shared.web;

import org.jspecify.annotations.NullMarked;
