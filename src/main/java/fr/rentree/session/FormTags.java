package fr.rentree.session;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Marks a form with the account that it was given to, signed by us, so that what comes back without a session can be
 * kept for that person and for nobody else.
 */
@Component
class FormTags {

    private static final String PURPOSE = "form";

    private final SigningKey secret;

    FormTags(SigningKey secret) {
        this.secret = secret;
    }

    String of(UUID account) {
        return account + ":" + secret.sign(PURPOSE, account.toString());
    }

    /** Whose form this is; nobody's if we did not mark it. */
    Optional<UUID> owner(@Nullable String tag) {
        if (tag == null || !tag.matches("[0-9a-f-]{36}:[0-9a-f]{64}")) return Optional.empty();
        var account = tag.substring(0, 36);
        return secret.signed(PURPOSE, account, tag.substring(37))
                ? Optional.of(UUID.fromString(account))
                : Optional.empty();
    }
}
