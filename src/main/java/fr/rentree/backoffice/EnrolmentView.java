package fr.rentree.backoffice;

import fr.rentree.backoffice.WorklistView.Tag;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One enrolment.
 *
 * @param done what has just been done, or why not; {@code null} else
 * @param went whether that went well
 * @param path of its page, which its actions are below
 * @param offer what is posted where it is only offered; {@code null} else
 * @param seen its state, for who acts on it
 * @param checks why it is « à vérifier », where this person may only read that
 * @param looked the same to be ticked; {@code null} where there is nothing, or not for this person
 * @param validates whether it can be validated here and now
 * @param reopen {@code null} where it cannot be reopened
 * @param restores whether staff have reopened it and may give that up
 * @param cancel {@code null} where it cannot be cancelled
 */
public record EnrolmentView(
        PageFrame frame,
        String name,
        Tag state,
        String since,
        @Nullable String done,
        boolean went,
        ErrorSummary faults,
        List<SummaryRow> facts,
        String path,
        @Nullable String offer,
        String seen,
        int version,
        List<String> checks,
        @Nullable FormField looked,
        boolean validates,
        @Nullable Reopen reopen,
        boolean restores,
        @Nullable Cancel cancel,
        List<Line> history) {

    /** @param open whether its form is shown at once */
    public record Reopen(FormField why, FormField until, boolean open) {}

    /** @param open whether its form is shown at once */
    public record Cancel(FormField reason, FormField words, boolean open) {}

    /** One entry of the audit. */
    public record Line(String at, String what, String by) {}
}
