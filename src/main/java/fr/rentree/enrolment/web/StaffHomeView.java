package fr.rentree.enrolment.web;

import fr.rentree.shared.web.Frame;

/** What staff see until the back office is there. */
public record StaffHomeView(Frame frame, String email) {}
