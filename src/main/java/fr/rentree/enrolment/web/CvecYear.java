package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Way;
import fr.rentree.shared.web.Words;
import java.time.format.TextStyle;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which year's attestation counts, for whom the calendar says another one: who begins in February asks. */
final class CvecYear {

    private CvecYear() {}

    /** One sentence, or nothing where the year begins in autumn. */
    static @Nullable String said(Collection<Way.Chosen> those, Way way, Words words) {
        return way.lateStart(those)
                .map(month -> words.say(
                        "enrolment.cvec.late",
                        way.campaign().year(),
                        month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale())))
                .orElse(null);
    }
}
