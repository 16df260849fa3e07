package fr.rentree.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashingTest {

    /** OWASP's Password Storage Cheat Sheet: Argon2id with 19 MiB of memory, two passes, one lane, at least. */
    @Test
    void aStoredPasswordCostsWhoGuessesItMemoryAndTime() {
        var encoder = PasswordConfiguration.argon2();
        var hash = encoder.encode("chameau violon trottoir");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("chameau violon trottoir", hash)).isTrue();
        assertThat(encoder.matches("chameau violon trottoirs", hash)).isFalse();
    }
}
