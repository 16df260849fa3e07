package fr.rentree.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** « Jours ouvrés »: Monday to Friday but for the public holidays of article L3133-1 of the Code du travail. */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private WorkingDays() {}

    /** The working day that is so many working days after a date. */
    public static LocalDate after(LocalDate date, int days) {
        var day = date;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (worked(day)) left--;
        }
        return day;
    }

    static boolean worked(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) return false;
        var easter = easter(day.getYear());
        return !FIXED.contains(MonthDay.from(day))
                && !day.equals(easter.plusDays(1))
                && !day.equals(easter.plusDays(39))
                && !day.equals(easter.plusDays(50));
    }

    /** Easter Sunday, by the Gregorian rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int corrected = century - century / 4 - (8 * century + 13) / 25;
        int epact = (19 * golden + corrected + 15) % 30;
        int moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int sunday = moon - weekday;
        int month = 3 + (sunday + 40) / 44;
        return LocalDate.of(year, month, sunday + 28 - 31 * (month / 4));
    }
}
