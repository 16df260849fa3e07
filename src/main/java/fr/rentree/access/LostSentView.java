package fr.rentree.access;

import fr.rentree.shared.web.Frame;

/** The request for lost identifiers is on its way. */
public record LostSentView(Frame frame) {}
