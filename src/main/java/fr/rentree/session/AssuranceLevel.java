package fr.rentree.session;

import java.time.Instant;

/**
 * How surely a session's person has proved to be there.
 *
 * @param secondFactor whether a second factor was given in it
 * @param due whether one has to be given before anything else
 * @param hasSecondFactor whether the account has one; where it is due and there is none, it is set up now
 * @param provedAt when the person last gave a password or a second factor
 */
public record AssuranceLevel(boolean secondFactor, boolean due, boolean hasSecondFactor, Instant provedAt) {}
