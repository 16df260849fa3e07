package fr.rentree.campaign;

import org.jspecify.annotations.Nullable;

/**
 * The university's or an institute's word to students, in one language.
 *
 * @param institute code; {@code null} = the university's
 * @param language {@code fr} or {@code en}
 * @param html rendered from Markdown, safe to show as it is
 */
public record CampaignText(Key key, @Nullable String institute, String language, int version, String html) {

    /** The places where a text is shown. */
    public enum Key {
        /** Before the student starts. */
        INFORMATION,
        /** How fees above 0 are paid. */
        PAYMENT,
        /** What happens once the student has finished. */
        AFTER
    }
}
