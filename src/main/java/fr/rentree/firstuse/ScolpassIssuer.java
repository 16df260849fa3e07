package fr.rentree.firstuse;

import fr.rentree.session.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person or program that issues a scol'pass. @param account {@code null} for a command or the demo */
public record ScolpassIssuer(@Nullable UUID account, String name) {

    static final ScolpassIssuer COMMAND = new ScolpassIssuer(null, "scolpass");
    static final ScolpassIssuer DEMO = new ScolpassIssuer(null, "demo");

    public static ScolpassIssuer of(Person person) {
        return new ScolpassIssuer(person.account(), person.displayName());
    }
}
