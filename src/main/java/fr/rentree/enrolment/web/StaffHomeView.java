package fr.rentree.enrolment.web;

import fr.rentree.web.PageFrame;

/**
 * The home page of staff.
 *
 * @param administrator whether accounts are theirs to look after
 * @param lost whether students ask them for new identifiers
 */
public record StaffHomeView(PageFrame frame, String email, boolean administrator, boolean lost) {}
