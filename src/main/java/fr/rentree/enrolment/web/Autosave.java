package fr.rentree.enrolment.web;

/**
 * The answer to a page that saves what is being typed.
 *
 * @param base fingerprint of what is stored now, with which the page goes on
 * @param said « Enregistré à 14 h 02 », or why it is not saved, in the page's language
 */
record Autosave(String base, String said) {}
