package fr.rentree.desk.web;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the student's cases.
 *
 * @param done what was just done, in two sentences at most; nothing when only looking
 * @param kind of the state's tag
 * @param text to add something; {@code null} once settled
 */
public record CaseView(
        PageFrame frame,
        ErrorSummary faults,
        @Nullable Done done,
        String title,
        String number,
        String state,
        String kind,
        List<SummaryRow> facts,
        List<Said> messages,
        @Nullable FormField text,
        List<SummaryRow> sent,
        NewCaseView.Link back,
        String path) {

    /** A confirmation. */
    public record Done(String title, String text) {}

    /** One message; its lines as typed. */
    public record Said(String who, String when, List<String> lines) {}
}
