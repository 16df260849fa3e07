package fr.rentree.enrolment;

import fr.rentree.enrolment.Enrolment.CancelReason;
import org.jspecify.annotations.Nullable;

/**
 * The reason for cancelling an enrolment.
 *
 * @param words what the student reads, too; « other » is no reason without them
 */
public record CancellationReason(
        CancelReason reason, @Nullable String words) {

    /** So many characters at most, for this reason and any other. */
    public static final int LONGEST = 1_000;

    public CancellationReason {
        if (words == null ? reason == CancelReason.OTHER : !fits(words)) throw new IllegalArgumentException("words");
    }

    static boolean fits(String words) {
        return !words.isBlank() && words.codePointCount(0, words.length()) <= LONGEST;
    }
}
