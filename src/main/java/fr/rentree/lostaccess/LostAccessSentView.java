package fr.rentree.lostaccess;

import fr.rentree.web.PageFrame;

/** The request for lost identifiers is on its way. */
public record LostAccessSentView(PageFrame frame) {}
