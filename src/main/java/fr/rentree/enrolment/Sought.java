package fr.rentree.enrolment;

import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody looks for, as typed: a student number, an INE or names. */
sealed interface Sought {

    int LONGEST = 100;

    record Number(String digits) implements Sought {}

    record Ine(String ine) implements Sought {}

    /** @param typed as it was, to be cut into words by the database as it cuts the names */
    record Names(String typed) implements Sought {}

    Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");
    Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    static Sought of(String typed) {
        var seen = UNSEEN.matcher(typed).replaceAll(" ");
        var text = seen.substring(0, Math.min(seen.length(), LONGEST));
        var code = BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (code.matches("[0-9]{8}")) return new Number(code);
        if (code.matches("[0-9A-Z]{11}") && code.matches(".*[0-9].*")) return new Ine(code);
        return new Names(text);
    }
}
