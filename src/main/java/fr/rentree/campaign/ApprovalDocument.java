package fr.rentree.campaign;

import java.util.Locale;

/**
 * A text that students are asked to agree to, or are only shown. A code and version are the same text in every campaign:
 * who has answered it is not asked again.
 *
 * @param blocking whether the enrolment cannot be finished without a yes
 * @param firstUse answered when an account is used for the first time (product 3.5): an enrolment asks for it again only
 *     where an earlier version was answered there. Who comes by the university's own sign-on has answered it elsewhere
 * @param htmlFr rendered from Markdown, safe to show as it is; so is {@code htmlEn}
 */
public record ApprovalDocument(
        String code,
        int version,
        Kind kind,
        boolean blocking,
        boolean firstUse,
        String titleFr,
        String titleEn,
        String htmlFr,
        String htmlEn) {

    /** The kinds of document: to accept, or only to read. */
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
