package fr.rentree.enrolment.web;

import org.jspecify.annotations.Nullable;

/**
 * The personal e-mail, as home and end show it.
 *
 * @param copiesTo where receipt and attestation go beside the university address; {@code null} = nowhere
 * @param notice how to confirm it; {@code null} where there is nothing to confirm
 * @param button sends another link; {@code null} where none can be sent now
 * @param sent whether a link was sent just now
 */
public record EmailView(
        @Nullable String copiesTo,
        @Nullable String notice,
        @Nullable String button,
        boolean sent) {

    static final EmailView NOTHING = new EmailView(null, null, null, false);

    static EmailView confirmed(@Nullable String copiesTo) {
        return new EmailView(copiesTo, null, null, false);
    }
}
