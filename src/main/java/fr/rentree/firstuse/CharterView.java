package fr.rentree.firstuse;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import java.util.List;

/**
 * First use: the IT charter.
 *
 * @param way of which this form is
 * @param shown codes and versions of the texts
 * @param address where a link was sent to
 * @param stale whether the form has to be sent once more
 */
public record CharterView(
        PageFrame frame,
        String caption,
        String way,
        String shown,
        List<Text> texts,
        String address,
        FormField agreed,
        ErrorSummary faults,
        boolean stale) {

    /** A document; its HTML is ours and safe. */
    public record Text(String title, String html) {}
}
