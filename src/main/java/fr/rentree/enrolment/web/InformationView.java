package fr.rentree.enrolment.web;

import java.util.List;

/**
 * @param cvec whether a CVEC attestation is needed
 * @param dates when the windows close, as sentences; none in the grace time
 * @param texts safe HTML
 */
public record InformationView(
        Around around, boolean cvec, List<String> dates, List<String> texts, List<Contact> contacts) {}
