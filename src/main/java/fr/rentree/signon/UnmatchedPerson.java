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
 * @param number likewise, where it tells one and no other
 * @param toldNumbers all that it tells as student numbers, as they are, with a dot between; empty = nothing
 * @param askedAt when they asked the registry for help; {@code null} = not
 * @param language in which they asked
 */
public record UnmatchedPerson(
        UUID id,
        String door,
        String userId,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable StudentNumber number,
        String toldNumbers,
        Instant seenAt,
        @Nullable Instant askedAt,
        @Nullable Locale language) {}
