package fr.rentree.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Tells what a mail can be sent to from what is mistyped. */
public final class MailAddress {

    /** In characters; longer ones are no address. */
    public static final int LONGEST = 200;

    private MailAddress() {}

    /** One address and nothing beside it, at a host that has a name with a dot. */
    public static boolean is(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.length() <= LONGEST
                    && text.matches("[^@\\s\"<>(),;:\\\\\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s.\\p{Cntrl}]{2,}");
        } catch (AddressException e) {
            return false;
        }
    }
}
