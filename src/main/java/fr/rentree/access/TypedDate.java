package fr.rentree.access;

import fr.rentree.shared.Problems;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A birth date in three fields, as typed: {@code 7}, {@code 05}, {@code 2004}. */
record TypedDate(String day, String month, String year) {

    private static final String FIELD = "birth";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** The date; {@code null} where it is none, which is then a problem with what to do. */
    @Nullable
    LocalDate check(Problems problems, LocalDate today) {
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
        else if (date.isBefore(EARLIEST) || !date.isBefore(today)) problems.add(FIELD, "access.birth.past");
        else return date;
        return null;
    }

    private @Nullable LocalDate read() {
        try {
            return LocalDate.of(number(year), number(month), number(day));
        } catch (DateTimeException | NumberFormatException e) {
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
