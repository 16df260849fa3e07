package fr.rentree.enrolment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param offer the only one there is, so that nothing is left to choose; {@code null} where there are several
 * @param cvec the attestation that is needed, as a sentence; {@code null} where none is
 * @param dates when the windows close, as sentences; none in the grace time
 * @param texts safe HTML
 */
public record InformationView(
        StepFrame stepFrame,
        @Nullable Offer offer,
        @Nullable String cvec,
        List<String> dates,
        List<String> texts,
        List<StudentContact> contacts) {

    /** The programme and the place of the re-enrolment. */
    public record Offer(String programme, String place) {}
}
