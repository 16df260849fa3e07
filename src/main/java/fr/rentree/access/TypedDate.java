package fr.rentree.access;

import fr.rentree.shared.BirthDate;
import fr.rentree.shared.Problems;
import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A birth date in three fields, as typed: {@code 7}, {@code 05}, {@code 2004}; {@code 0} is a day or a month that nobody knows. */
record TypedDate(String day, String month, String year) {

    private static final String FIELD = "birth";
    private static final int EARLIEST = 1900;

    /** The date, as far as it is known; {@code null} where it is none, which is then a problem with what to do. */
    @Nullable
    BirthDate check(Problems problems, LocalDate today) {
        if (digits(day).isEmpty() && digits(month).isEmpty() && digits(year).isEmpty()) {
            problems.add(FIELD, "access.birth.missing");
            return null;
        }
        if (digits(year).length() == 2) {
            problems.add(FIELD, "access.birth.year");
            return null;
        }
        var date = read();
        if (date == null) problems.add(FIELD, "access.birth.unreal");
        else if (date.year() < EARLIEST || !date.earliest().isBefore(today)) problems.add(FIELD, "access.birth.past");
        else return date;
        return null;
    }

    private @Nullable BirthDate read() {
        try {
            return BirthDate.find(number(year), number(month), number(day)).orElse(null);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int number(String typed) {
        var digits = digits(typed);
        return digits.length() > 4 ? -1 : Integer.parseInt(digits);
    }

    /** What a number field may hold by mistake is left aside: blanks, digits of full width. */
    static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]", "");
    }
}
