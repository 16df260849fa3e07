package fr.rentree.web;

import fr.rentree.shared.BirthDate;
import fr.rentree.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as people write them, in Paris time: « 31 janvier 2027 », « 31 janvier 2027 à 23 h 59 », “31 January 2027 at 23:59”. */
public final class DateText {

    private static final DateTimeFormatter FR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter FR_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter EN_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter FR_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' H'\u00a0h\u00a0'mm", Locale.FRENCH);
    private static final DateTimeFormatter EN_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private static final DateTimeFormatter FR_CLOCK = DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRENCH);
    private static final DateTimeFormatter EN_CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private DateText() {}

    public static String date(LocalDate date, Words words) {
        return first((words.french() ? FR : EN).format(date), words);
    }

    /** A date of birth as far as it is known: « 14 mars 2005 », « juillet 1988 », « 1990 ». */
    public static String date(BirthDate birth, Words words) {
        return switch (birth.precision()) {
            case DAY -> date(birth.earliest(), words);
            case MONTH -> (words.french() ? FR_MONTH : EN_MONTH).format(birth.earliest());
            case YEAR -> String.valueOf(birth.year());
        };
    }

    /** The same within a sentence: « le 14 mars 2005 », « en juillet 1988 », « en 1990 ». */
    public static String on(BirthDate birth, Words words) {
        var known = birth.precision() == BirthDate.Precision.DAY;
        return words.say(known ? "shared.date.on" : "shared.date.in", date(birth, words));
    }

    /**
     * A time of day within a sentence, which says whose it is: « 31 janvier 2027 à 23 h 59 (heure de Paris) ». Students
     * read it in Nouméa, too (product 3.8).
     */
    public static String dateTime(Instant instant, Words words) {
        return words.say("shared.date.paris", moment(instant, words));
    }

    /** The same in a list, or among facts, of which something above says that its times are those of Paris. */
    public static String moment(Instant instant, Words words) {
        return first((words.french() ? FR_TIME : EN_TIME).format(instant.atZone(ParisTime.ZONE)), words);
    }

    /** The time of day alone, of something that has just happened: « 14 h 02 ». */
    public static String time(Instant instant, Words words) {
        return (words.french() ? FR_CLOCK : EN_CLOCK).format(instant.atZone(ParisTime.ZONE));
    }

    /** For columns of figures, the same in both languages: 23/11/2026 15:04. */
    public static String figures(Instant instant) {
        return FIGURES.format(instant.atZone(ParisTime.ZONE));
    }

    /** « 1er juillet ». */
    private static String first(String written, Words words) {
        return words.french() && written.startsWith("1 ") ? "1er" + written.substring(1) : written;
    }

    /** When a window closes; one that closes at midnight, in the last minute of the day that people mean. */
    public static String until(Instant closes, Words words) {
        var midnight = closes.atZone(ParisTime.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
        return dateTime(midnight ? closes.minus(1, ChronoUnit.MINUTES) : closes, words);
    }
}
