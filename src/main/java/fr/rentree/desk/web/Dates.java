package fr.rentree.desk.web;

import fr.rentree.shared.Paris;
import fr.rentree.shared.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Times as people read them, in Paris. */
final class Dates {

    private Dates() {}

    /** « lundi 30 novembre 2026 » */
    static String day(Instant at, Words words) {
        return write(at, "EEEE d MMMM uuuu", words);
    }

    /** « 23 novembre 2026 à 15:41 » */
    static String time(Instant at, Words words) {
        return write(at, words.french() ? "d MMMM uuuu 'à' HH:mm" : "d MMMM uuuu 'at' HH:mm", words);
    }

    /** « 23/11/2004 » */
    static String birth(LocalDate date, Words words) {
        return DateTimeFormatter.ofPattern(words.french() ? "dd/MM/uuuu" : "d MMMM uuuu", words.locale())
                .format(date);
    }

    private static String write(Instant at, String pattern, Words words) {
        var written = DateTimeFormatter.ofPattern(pattern, words.locale()).format(at.atZone(Paris.ZONE));
        return words.french() ? written.replaceFirst("^(\\p{L}+ |)1 ", "$11er ") : written;
    }
}
