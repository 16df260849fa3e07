package fr.rentree.enrolment.web;

import fr.rentree.enrolment.CvecLiability;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Programmes;
import fr.rentree.web.Words;
import java.time.format.TextStyle;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The academic year of the attestation, for students whose calendar suggests another one: those who begin in February.
 */
final class CvecYear {

    private CvecYear() {}

    /** One sentence, or nothing where the year begins in autumn. */
    static @Nullable String said(Collection<Programmes.Chosen> those, Journey journey, Words words) {
        return CvecLiability.lateStart(those, journey.campaign())
                .map(month -> words.say(
                        "enrolment.cvec.late",
                        journey.campaign().year(),
                        month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale())))
                .orElse(null);
    }
}
