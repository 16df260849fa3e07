package fr.rentree.enrolment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param cents the total, to be posted: what was seen is what is acknowledged
 * @param changed whether another total was shown before
 * @param payment how the total is paid outside, as safe HTML; empty where nothing is due
 */
public record FeesView(
        StepFrame stepFrame,
        List<Line> lines,
        String total,
        long cents,
        boolean changed,
        List<String> sentences,
        List<String> payment) {

    /** One line of the statement. */
    public record Line(
            String label, String amount, @Nullable String exemption) {}
}
