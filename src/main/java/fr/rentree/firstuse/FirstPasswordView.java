package fr.rentree.firstuse;

import fr.rentree.password.NewPasswordFields;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.PageFrame;

/**
 * First use: the own password.
 *
 * @param way of which this form is
 * @param address where a link was sent to
 * @param stale whether the form has to be sent once more
 */
public record FirstPasswordView(
        PageFrame frame,
        String caption,
        String way,
        String address,
        NewPasswordFields fields,
        ErrorSummary faults,
        boolean stale) {}
