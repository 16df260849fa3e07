package fr.rentree.desk.web;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to write.
 *
 * @param action where the form posts to
 * @param promise what will happen, a sentence each
 * @param before this student's open case of the same kind, if there is one
 * @param about which data is wrong; only where that is the question
 * @param sent what goes along
 * @param back to the step, or to the home page
 */
public record NewCaseView(
        PageFrame frame,
        ErrorSummary faults,
        String title,
        String action,
        List<String> promise,
        @Nullable Link before,
        @Nullable FormField about,
        FormField text,
        String once,
        List<SummaryRow> sent,
        Link back) {

    /** A link. */
    public record Link(String href, String label) {}
}
