package fr.rentree.signon;

import java.util.UUID;

/** Somebody whom the university knows and we do not asks the registry for help. @param stranger see {@link Strangers#find} */
public record StrangerAsked(UUID stranger) {}
