package fr.rentree.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** Tells what a mail can be sent to from what is mistyped. */
public final class MailAddress {

    /** In characters; longer ones are no address. */
    public static final int LONGEST = 200;

    private static final Pattern FORM = Pattern.compile(
            "[^@\\s\\p{Z}\"<>(),;:\\\\\\p{Cntrl}]+@[^@\\s\\p{Z}\\p{Cntrl}]+\\.[^@\\s\\p{Z}.\\p{Cntrl}]{2,}");

    private MailAddress() {}

    /** One address and nothing beside it, at a host that has a name with a dot. */
    public static boolean is(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.length() <= LONGEST && FORM.matcher(text).matches();
        } catch (AddressException e) {
            return false;
        }
    }
}
