package fr.rentree.enrolment.web;

import fr.rentree.shared.web.Frame;

/**
 * What staff come for.
 *
 * @param administrator whether accounts are theirs to look after
 * @param lost whether students ask them for new identifiers
 */
public record StaffHomeView(Frame frame, String email, boolean administrator, boolean lost) {}
