package fr.rentree.account;

import fr.rentree.shared.web.Words;

/** What a page's script shows when the session is about to end. */
public record SessionNotice(Words words) {}
