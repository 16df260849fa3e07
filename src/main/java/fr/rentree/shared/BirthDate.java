package fr.rentree.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as far as civil status knows it: a day, a month or only a year, written {@code 2005-03-14},
 * {@code 1988-07} or {@code 1990}. Anything else is an {@link IllegalArgumentException}.
 *
 * @param month 1 to 12; 0 = unknown, and then the day is, too
 * @param day 0 = unknown
 */
public record BirthDate(int year, int month, int day) {

    /** The part of a date that is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public BirthDate {
        try {
            LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("no such day", noSuchDay);
        }
        if (month < 0 || day < 0 || month == 0 && day > 0) throw new IllegalArgumentException("a day of no month");
    }

    public static BirthDate of(LocalDate day) {
        return new BirthDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The date of this precision that begins on this day, as the database keeps it. */
    public static BirthDate of(LocalDate first, Precision precision) {
        return of(first).to(precision);
    }

    /** The date with these numbers, 0 = unknown; nothing where the calendar has no such day, or a day has no month. */
    public static Optional<BirthDate> find(int year, int month, int day) {
        try {
            return Optional.of(new BirthDate(year, month, day));
        } catch (IllegalArgumentException noDate) {
            return Optional.empty();
        }
    }

    @JsonCreator
    public static BirthDate parse(String written) {
        var match = FORM.matcher(written);
        if (!match.matches()) throw new IllegalArgumentException("not a date of birth");
        return new BirthDate(number(match.group(1)), number(match.group(2)), number(match.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    public Precision precision() {
        return month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
    }

    /** The first day that it can be; the day itself where that is known. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day that it can be. */
    public LocalDate latest() {
        return switch (precision()) {
            case YEAR -> LocalDate.of(year, 12, 31);
            case MONTH -> YearMonth.of(year, month).atEndOfMonth();
            case DAY -> earliest();
        };
    }

    /** What is left of this date when no more than so much is known. */
    private BirthDate to(Precision known) {
        return switch (known) {
            case YEAR -> new BirthDate(year, 0, 0);
            case MONTH -> new BirthDate(year, month, 0);
            case DAY -> this;
        };
    }

    /** This date and the less precise ones that say the same: {@code 2005-03-14}, {@code 2005-03}, {@code 2005}. */
    public Stream<BirthDate> andLessPrecise() {
        return Stream.of(Precision.values())
                .filter(it -> it.compareTo(precision()) <= 0)
                .map(this::to);
    }

    /** Whether who says this date knows everything that is known here, which is what proves somebody. */
    public boolean confirmedBy(BirthDate said) {
        return said.andLessPrecise().anyMatch(this::equals);
    }

    /** Whether both say the same as far as both are known. */
    public boolean agrees(BirthDate other) {
        return confirmedBy(other) || other.confirmedBy(this);
    }

    @JsonValue
    @Override
    public String toString() {
        return switch (precision()) {
            case YEAR -> "%04d".formatted(year);
            case MONTH -> "%04d-%02d".formatted(year, month);
            case DAY -> earliest().toString();
        };
    }
}
