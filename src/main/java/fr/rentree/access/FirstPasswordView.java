package fr.rentree.access;

import fr.rentree.account.NewPasswordFields;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Frame;

/**
 * First use: the own password.
 *
 * @param way of which this form is
 * @param address where a link was sent to
 * @param stale whether the form has to be sent once more
 */
public record FirstPasswordView(
        Frame frame,
        String caption,
        String way,
        String address,
        NewPasswordFields fields,
        Faults faults,
        boolean stale) {}
