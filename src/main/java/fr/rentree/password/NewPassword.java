package fr.rentree.password;

import java.util.UUID;

/** A password that was checked and hashed for an account, and waits to be {@link NewPasswords#set set}. */
public final class NewPassword {

    private final UUID account;
    private final String hash;

    NewPassword(UUID account, String hash) {
        this.account = account;
        this.hash = hash;
    }

    UUID account() {
        return account;
    }

    String hash() {
        return hash;
    }
}
