package fr.rentree.support;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords in tests: the same Argon2id with little memory and one pass. What is shipped is slow so that nobody can guess
 * many, and took a sixth of the tests' time; a hash names its own parameters, so either checks the other's.
 */
@AutoConfiguration
public class QuickPasswords {

    @Bean
    @Primary
    PasswordEncoder quick() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }
}
