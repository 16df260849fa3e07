package fr.rentree.signon;

import fr.rentree.shared.Blanks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody as the university's sign-on tells.
 *
 * @param userId who it is there, for good: at most 255 characters, all of them to be seen
 * @param attributes each with all its values
 */
record ExternalIdentity(String userId, Map<String, List<String>> attributes) {

    private static final int LONGEST = 255;

    ExternalIdentity {
        if (!sound(userId)) throw new SignOnProtocol.Refused("no user, or none that can be kept");
    }

    List<String> all(String attribute) {
        return attributes.getOrDefault(attribute, List.of());
    }

    /** The value of an attribute; nothing where there are several, so that nobody has to guess which one counts. */
    Optional<String> one(String attribute) {
        var values = all(attribute).stream()
                .map(Blanks::strip)
                .filter(ExternalIdentity::sound)
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static boolean sound(String text) {
        return !Blanks.only(text) && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }
}
