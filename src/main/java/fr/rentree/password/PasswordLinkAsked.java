package fr.rentree.password;

import java.util.UUID;

/** Somebody forgot a password: a link has to be sent. @param link see {@link PasswordLinks#letter} */
public record PasswordLinkAsked(UUID link) {}
