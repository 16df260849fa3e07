package fr.rentree.access;

import fr.rentree.shared.Problems;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Whether a mail can be sent to what was typed. */
final class MailAddress {

    static final int LONGEST = 200;

    private MailAddress() {}

    /** @param university the address that must not be its own backup; empty where that does not matter */
    static Problems check(String field, String typed, String university) {
        var problems = new Problems();
        if (typed.isEmpty()) problems.add(field, "access.mail.missing");
        else if (typed.length() > LONGEST) problems.add(field, "access.mail.long", LONGEST);
        else if (!mailable(typed)) problems.add(field, "access.mail.unreadable");
        else if (typed.equalsIgnoreCase(university)) problems.add(field, "access.mail.university");
        return problems;
    }

    private static boolean mailable(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.matches("[^@\\s\"<>(),;:\\\\\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s.\\p{Cntrl}]{2,}");
        } catch (AddressException e) {
            return false;
        }
    }
}
