package fr.rentree.enrolment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param payment how the total is paid outside, as safe HTML; empty where nothing is due */
public record FeesView(Around around, List<Line> lines, String total, List<String> sentences, List<String> payment) {

    /** One line of the statement. */
    public record Line(
            String label, String amount, @Nullable String exemption) {}
}
