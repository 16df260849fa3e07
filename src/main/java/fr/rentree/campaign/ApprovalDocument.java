package fr.rentree.campaign;

import java.util.Locale;

/**
 * A text that students are asked to agree to, or are only shown. A code and version are the same text in every campaign:
 * who has answered it is not asked again.
 *
 * @param blocking whether the enrolment cannot be finished without a yes
 * @param htmlFr rendered from Markdown, safe to show as it is; so is {@code htmlEn}
 */
public record ApprovalDocument(
        String code,
        int version,
        Kind kind,
        boolean blocking,
        String titleFr,
        String titleEn,
        String htmlFr,
        String htmlEn) {

    /** What the student does with it. */
    public enum Kind {
        /** Answers yes or no; no answer is no. */
        CONSENT,
        /** Reads it: there is no box (GDPR art. 13). */
        INFORMATION
    }

    public String title(Locale locale) {
        return english(locale) ? titleEn : titleFr;
    }

    public String html(Locale locale) {
        return english(locale) ? htmlEn : htmlFr;
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
