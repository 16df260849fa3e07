package fr.rentree.password;

import java.util.UUID;

/**
 * An account has a new password.
 *
 * @param version which one it is of this account, to tell of it once
 * @param changed whether there was a password before, be it withdrawn since; else it is the account's first
 */
public record PasswordSet(UUID account, int version, boolean changed) {}
