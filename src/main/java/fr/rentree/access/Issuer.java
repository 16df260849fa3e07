package fr.rentree.access;

import fr.rentree.account.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who issues a scol'pass. @param account {@code null} for a command or the demo */
record Issuer(@Nullable UUID account, String name) {

    static final Issuer COMMAND = new Issuer(null, "scolpass");
    static final Issuer DEMO = new Issuer(null, "demo");

    static Issuer of(Person person) {
        return new Issuer(person.account(), person.displayName());
    }
}
