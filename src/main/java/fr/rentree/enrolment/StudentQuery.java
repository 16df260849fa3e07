package fr.rentree.enrolment;

import fr.rentree.student.NameQuery;
import java.util.Locale;
import java.util.regex.Pattern;

/** A search for students, as typed: a number or a part of one, an INE, an address, a reference, or names. */
sealed interface StudentQuery {

    int LONGEST = 100;

    Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");
    Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    Pattern PART = Pattern.compile("(?<![\\p{L}\\p{N}])[0-9]{4,8}(?![\\p{L}\\p{N}])");

    /** What is compared with what is stored. */
    String text();

    record Number(String text) implements StudentQuery {}

    record Ine(String text) implements StudentQuery {}

    /** @param text the university address or the personal one of the record, in small letters */
    record Mail(String text) implements StudentQuery {}

    /** @param text of a finished enrolment, {@code 26-0342-000123} */
    record Reference(String text) implements StudentQuery {}

    /** @param text four figures of a student number or more */
    record PartOfNumber(String text) implements StudentQuery {}

    /** @param part figures that the student number holds, typed beside the name; empty where there are none */
    record Names(NameQuery query, String part) implements StudentQuery {

        @Override
        public String text() {
            return query.beginning();
        }
    }

    static StudentQuery of(String typed) {
        var seen = UNSEEN.matcher(typed).replaceAll(" ");
        var text = seen.substring(0, Math.min(seen.length(), LONGEST));
        var code = BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (code.matches("[0-9]{8}")) return new Number(code);
        if (code.matches("[0-9]{4,7}")) return new PartOfNumber(code);
        if (code.matches("[0-9A-Z]{11}") && code.matches(".*[0-9].*")) return new Ine(code);
        if (code.matches("[0-9]{2}-[0-9A-Z]{1,10}-[0-9]{1,9}")) return new Reference(code);
        if (code.contains("@")) return new Mail(code.toLowerCase(Locale.ROOT));
        var part = PART.matcher(text);
        return part.find()
                ? new Names(NameQuery.of(part.replaceFirst(" ")), part.group())
                : new Names(NameQuery.of(text), "");
    }
}
