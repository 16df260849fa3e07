package fr.rentree.document;

import fr.rentree.shared.AcademicYear;
import fr.rentree.web.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the letterhead of a document. */
public final class Letterheads {

    private static final String CUT = "\u0000";

    private Letterheads() {}

    public static Letterhead of(
            Words words,
            String university,
            String title,
            AcademicYear year,
            String about,
            String again,
            String contact,
            Instant made,
            @Nullable String link) {
        return under(words, university, title, words.say("document.year", year), about, again, contact, made, link);
    }

    /**
     * @param under what stands below the university
     * @param link where the document is checked
     */
    public static Letterhead under(
            Words words,
            String university,
            String title,
            String under,
            String about,
            String again,
            String contact,
            Instant made,
            @Nullable String link) {
        var page = words.say("document.page", CUT, CUT).split(CUT, -1);
        return new Letterhead(
                words.locale().getLanguage(),
                university,
                title,
                under,
                about,
                again,
                words.say("document.contact", contact),
                new Letterhead.Paging(page[0], page[1]),
                made,
                link);
    }
}
