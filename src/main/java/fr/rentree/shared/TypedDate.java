package fr.rentree.shared;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A birth date in three fields, as typed: {@code 7}, {@code 05}, {@code 2004}; {@code 0} is a day or a month that nobody
 * knows. A month may be a word, whole or short, French or English. A whole date that was pasted into the first field fills
 * all three: {@code 14/03/2005}, {@code 14 mars 2005}, {@code 2005-03-14}.
 */
public record TypedDate(String day, String month, String year) {

    private static final String FIELD = "birth";
    private static final int EARLIEST = 1900;

    private static final Pattern PASTED =
            Pattern.compile("(\\d{1,2}\\p{L}{0,2})[ /.-]+(\\d{1,2}|\\p{L}+\\.?)[ /.,-]+(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(T.*)?");

    /** « 1er », « 3rd ». */
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(er|e|st|nd|rd|th)");

    private static final List<String> MONTHS = List.of(
            "janvier january",
            "fevrier february",
            "mars march",
            "avril april",
            "mai may",
            "juin june",
            "juillet july",
            "aout august",
            "septembre september",
            "octobre october",
            "novembre november",
            "decembre december");

    /** « mai » is the shortest whole one. */
    private static final int SHORTEST_MONTH = 3;

    public TypedDate {
        var whole = Blanks.strip(Normalizer.normalize(day, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", ""));
        var pasted = PASTED.matcher(whole);
        var iso = ISO.matcher(whole);
        if (pasted.matches()) {
            day = pasted.group(1);
            month = pasted.group(2);
            year = pasted.group(3);
        } else if (iso.matches()) {
            day = iso.group(3);
            month = iso.group(2);
            year = iso.group(1);
        }
    }

    /** The date, as far as it is known; {@code null} where it is none, which is then a problem with what to do. */
    @Nullable
    public BirthDate check(FormProblems problems, LocalDate today) {
        if (digits(day).isEmpty() && digits(month).isEmpty() && digits(year).isEmpty()) {
            problems.add(FIELD, "shared.birth.missing");
            return null;
        }
        if (digits(year).length() == 2) {
            problems.add(FIELD, "shared.birth.year");
            return null;
        }
        var date = read();
        if (date == null) problems.add(FIELD, "shared.birth.unreal");
        else if (date.year() < EARLIEST || !date.earliest().isBefore(today)) problems.add(FIELD, "shared.birth.past");
        else return date;
        return null;
    }

    private @Nullable BirthDate read() {
        try {
            return BirthDate.find(number(year), monthNumber(), dayNumber()).orElse(null);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private int dayNumber() {
        var ordinal = ORDINAL.matcher(FoldedName.plain(digits(day)));
        return number(ordinal.matches() ? ordinal.group(1) : day);
    }

    /** The month that begins so, if only one does: « jui » may be two. */
    private int monthNumber() {
        var word = FoldedName.plain(digits(month)).replace(".", "");
        if (word.length() < SHORTEST_MONTH || !word.chars().allMatch(Character::isLetter)) return number(month);
        var found = IntStream.rangeClosed(1, MONTHS.size())
                .filter(it -> (" " + MONTHS.get(it - 1)).contains(" " + word))
                .toArray();
        return found.length == 1 ? found[0] : -1;
    }

    private static int number(String typed) {
        var digits = digits(typed);
        return digits.length() > 4 ? -1 : Integer.parseInt(digits);
    }

    /** What a number field may hold by mistake is left aside: blanks, digits of full width. */
    public static String digits(String typed) {
        return Blanks.remove(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    }
}
