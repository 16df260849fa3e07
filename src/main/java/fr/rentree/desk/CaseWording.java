package fr.rentree.desk;

import fr.rentree.shared.Blanks;
import java.util.regex.Pattern;

/** The rules for messages in a case. */
public final class CaseWording {

    public static final int LONGEST = 4000;

    /** Nobody types them: they break a database text, or turn around what others read. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private CaseWording() {}

    /** As typed, without what cannot be seen and with one kind of line end. */
    public static String clean(String typed) {
        return Blanks.strip(
                UNSEEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(""));
    }

    /** In characters as people count them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
