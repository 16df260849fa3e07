package fr.rentree.signon;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The university's side of a door, in one of the protocols. */
interface SignOnProtocol {

    /**
     * Somebody whom the university has recognised.
     *
     * @param session what the university calls its session
     * @param hint what it wants to see again when that session is to end; {@code null} = nothing
     */
    record Arrival(
            ExternalIdentity person,
            String session,
            @Nullable String hint) {}

    /** Name of the parameter that comes back as it was sent. */
    String stateParameter();

    /** Where to send the browser. */
    URI departure(LoginAttempt attempt, Locale language);

    /** Who came back. @param answer what the browser brought, each parameter's first value */
    Arrival arrival(LoginAttempt attempt, Map<String, String> answer);

    /** The university's session that this message ends; nothing if it is none of its messages. */
    Optional<String> ended(Map<String, String> message);

    /** Where the university's own session ends; nothing if it has no such place. */
    Optional<URI> farewell(@Nullable String hint);

    /** The university does not answer, or answers that it cannot: trying again may help. */
    final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(String message) {
            super(message);
        }

        Away(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The university did not confirm this sign-in, or not as the protocol asks for. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
