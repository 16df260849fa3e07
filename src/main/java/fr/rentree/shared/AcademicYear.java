package fr.rentree.shared;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/**
 * A university year, named by its first calendar year and written {@code 2026-2027}. Refuses years before 2000 or after
 * 2199 with an {@link IllegalArgumentException}.
 */
public record AcademicYear(int first) implements Comparable<AcademicYear> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{4})");

    public AcademicYear {
        if (first < 2000 || first > 2199) throw new IllegalArgumentException("not an academic year: " + first);
    }

    /** The year that students enrol for on this date: re-enrolment opens from June on. */
    public static AcademicYear enrollingOn(LocalDate date) {
        return new AcademicYear(date.getMonth().compareTo(Month.JUNE) >= 0 ? date.getYear() : date.getYear() - 1);
    }

    /** Reads {@code 2026-2027}. */
    public static AcademicYear parse(String written) {
        var match = WRITTEN.matcher(written);
        if (!match.matches() || Integer.parseInt(match.group(2)) != Integer.parseInt(match.group(1)) + 1)
            throw new IllegalArgumentException("not an academic year: " + written);
        return new AcademicYear(Integer.parseInt(match.group(1)));
    }

    public AcademicYear previous() {
        return new AcademicYear(first - 1);
    }

    /** The digit that a CVEC number of this year carries: the last one of the first year. */
    public int cvecDigit() {
        return first % 10;
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(first, other.first);
    }

    @Override
    public String toString() {
        return first + "-" + (first + 1);
    }
}
