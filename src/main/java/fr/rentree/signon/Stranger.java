package fr.rentree.signon;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the university knows and we do not.
 *
 * @param door by which they came
 * @param userId who the university says it is
 * @param email as the university tells it
 * @param number likewise
 * @param askedAt when they asked the registry for help; {@code null} = not
 * @param language in which they asked
 */
public record Stranger(
        UUID id,
        String door,
        String userId,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable StudentNumber number,
        Instant seenAt,
        @Nullable Instant askedAt,
        @Nullable Locale language) {}
