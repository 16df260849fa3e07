package fr.rentree.enrolment.web;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.PageFrame;
import fr.rentree.web.StepProgress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a step's page around its own content.
 *
 * @param base fingerprint of what was stored when this form was given out
 * @param action where the form posts to
 * @param resumed whether the values shown were kept from a form that could not be saved
 * @param unfinished whether something was typed here that does not count yet, and nothing else says so
 * @param only the one answer to change, by its field's name: the rest is folded; {@code null} = no single one
 * @param cancel back to the recap, where the student came from there; {@code null} else
 * @param reopened who has reopened what is corrected here, and why
 * @param contacts whom to turn to
 * @param addresses how an address was read that has just been answered
 * @param cases this student's cases on this step, as sentences
 */
public record StepFrame(
        PageFrame frame,
        StepProgress progress,
        ErrorSummary faults,
        String base,
        String action,
        boolean resumed,
        boolean unfinished,
        @Nullable String only,
        @Nullable String cancel,
        List<String> reopened,
        List<StudentContact> contacts,
        List<String> addresses,
        List<CaseLine> cases) {

    /** A case beside the step. */
    public record CaseLine(String text, String href) {}

    /** Whether fields with these names are folded, since another answer is to be changed. */
    public boolean folds(String... names) {
        return only != null && Arrays.stream(names).noneMatch(name -> FoldedGroup.isPartOf(only, name));
    }

    public String say(String key, Object... arguments) {
        return frame.say(key, arguments);
    }
}
