package fr.rentree.session;

import fr.rentree.web.Words;

/** The warning that a page's script shows before the session ends. */
public record SessionNotice(Words words) {}
