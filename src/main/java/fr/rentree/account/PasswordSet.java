package fr.rentree.account;

import java.util.Locale;
import java.util.UUID;

/**
 * An account has a new password.
 *
 * @param change this one change, to tell of it once
 * @param changed whether there was a password before; else it is the account's first
 */
public record PasswordSet(UUID change, UUID account, Locale language, boolean changed) {}
