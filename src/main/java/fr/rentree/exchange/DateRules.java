package fr.rentree.exchange;

import fr.rentree.shared.BirthDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of columns of dates: {@code 31/12/2004} or {@code 2004-12-31}; the value is always the latter. */
final class DateRules {

    private static final String TIME = "(?:[ T](\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?";
    private static final Pattern FRENCH = Pattern.compile("(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4})" + TIME);
    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})" + TIME);
    private static final List<Pattern> BIRTHS = List.of(
            FRENCH,
            ISO,
            Pattern.compile("(?<m>\\d{1,2})/(?<y>\\d{4})"),
            Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})"),
            Pattern.compile("(?<y>\\d{4})"));
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int OLDEST = 1900;

    /** The first day of the first academic year, and the last day on which one may begin. */
    private static final LocalDate FIRST = LocalDate.of(2000, 6, 1);

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private DateRules() {}

    /** A date of birth as far as it is known: not in the future, and of somebody who may be alive. */
    static ColumnRule birth() {
        return cell -> {
            var born = born(cell);
            if (born == null) return null;
            if (born.year() >= OLDEST && born.earliest().isBefore(cell.codes().today())) return born.toString();
            cell.note(ImportProblem.DATE_IMPLAUSIBLE, cell.value(), "la date de naissance d'un étudiant");
            return null;
        };
    }

    /** A day, or what is known of it: {@code 00/07/1988}, {@code 07/1988}, {@code 1990}. */
    private static @Nullable BirthDate born(ImportCell cell) {
        for (var form : BIRTHS) {
            var match = form.matcher(cell.value());
            if (match.matches()) {
                var born = BirthDate.find(part(match, "y"), optional(match, "m"), optional(match, "d"));
                if (born.isEmpty()) cell.note(ImportProblem.DATE_IMPOSSIBLE, cell.value());
                return born.orElse(null);
            }
        }
        cell.note(ImportProblem.DATE_FORM, cell.value(), " ; si le jour n'est pas connu, 00/07/1988 ou 1988");
        return null;
    }

    private static int optional(Matcher match, String group) {
        return match.namedGroups().containsKey(group) ? part(match, group) : 0;
    }

    /** A local date, or a date and time: {@code 2026-09-01T08:00}. A date alone stays a date. */
    static ColumnRule moment() {
        return cell -> {
            var moment = read(cell, ", avec l'heure si besoin : 31/12/2004 08:00");
            if (moment == null) return null;
            var date = moment.toLocalDate();
            if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                cell.note(ImportProblem.DATE_IMPLAUSIBLE, cell.value(), "une date d'ouverture ou de fermeture");
                return null;
            }
            return moment.timed() ? moment.toString() : date.toString();
        };
    }

    /** A year, 4 digits, that has begun. */
    static ColumnRule year() {
        return cell -> {
            if (!YEAR.matcher(cell.value()).matches()) {
                cell.note(ImportProblem.BAD_CODE, cell.value(), "une année", "4 chiffres, comme 2024");
                return null;
            }
            var year = Integer.parseInt(cell.value());
            if (year >= OLDEST && year <= cell.codes().today().getYear()) return cell.value();
            cell.note(ImportProblem.DATE_IMPLAUSIBLE, cell.value(), "l'année d'un diplôme déjà obtenu");
            return null;
        };
    }

    private record Moment(LocalDate toLocalDate, @Nullable LocalTime time) {

        boolean timed() {
            return time != null;
        }

        @Override
        public String toString() {
            return LocalDateTime.of(toLocalDate, time == null ? LocalTime.MIDNIGHT : time)
                    .toString();
        }
    }

    private static @Nullable Moment read(ImportCell cell, String more) {
        var match = FRENCH.matcher(cell.value());
        if (!match.matches()) match = ISO.matcher(cell.value());
        if (!match.matches()) {
            cell.note(ImportProblem.DATE_FORM, cell.value(), more);
            return null;
        }
        try {
            return new Moment(
                    LocalDate.of(part(match, "y"), part(match, "m"), part(match, "d")),
                    match.group(4) == null ? null : LocalTime.of(number(match, 4), number(match, 5), number(match, 6)));
        } catch (DateTimeException noSuchDay) {
            cell.note(ImportProblem.DATE_IMPOSSIBLE, cell.value());
            return null;
        }
    }

    private static int number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }

    private static int part(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
