package fr.rentree.proof;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.web.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the letterhead of a document. */
final class Letterheads {

    private static final String CUT = "\u0000";

    private Letterheads() {}

    static Letterhead of(
            Words words,
            String university,
            String title,
            AcademicYear year,
            String about,
            String again,
            String contact,
            Instant made,
            @Nullable VerificationNotice stamp) {
        return under(words, university, title, words.say("proof.year", year), about, again, contact, made, stamp);
    }

    /** @param under what stands below the university */
    static Letterhead under(
            Words words,
            String university,
            String title,
            String under,
            String about,
            String again,
            String contact,
            Instant made,
            @Nullable VerificationNotice stamp) {
        var page = words.say("proof.page", CUT, CUT).split(CUT, -1);
        return new Letterhead(
                words.locale().getLanguage(),
                university,
                title,
                under,
                about,
                again,
                words.say("proof.contact", contact),
                new Letterhead.Paging(page[0], page[1]),
                made,
                stamp == null ? null : stamp.link());
    }
}
