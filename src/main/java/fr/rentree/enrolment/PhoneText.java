package fr.rentree.enrolment;

import java.util.regex.Pattern;

/** A phone number in the groups that people read: « 06 12 34 56 78 ». What has groups already is left as it was typed. */
public final class PhoneText {

    private static final Pattern FRENCH = Pattern.compile("(0\\d|\\+33\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");

    private PhoneText() {}

    public static String of(String kept) {
        var match = FRENCH.matcher(kept);
        if (!match.matches()) return kept;
        return match.group(1).replace("+33", "+33 ") + match.replaceFirst(" $2 $3 $4 $5");
    }
}
