package fr.rentree.signon;

import java.util.UUID;

/** Somebody whom the university knows and we do not asks the registry for help. @param stranger see {@link UnmatchedPersons#find} */
public record UnmatchedPersonAsked(UUID stranger) {}
