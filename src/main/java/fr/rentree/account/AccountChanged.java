package fr.rentree.account;

import java.time.Instant;
import java.util.UUID;

/** Something was done to an account that its owner is to be told by mail. @param what a code, the one of the audit */
public record AccountChanged(UUID account, String what, Instant at) {}
