package fr.rentree.proof;

import fr.rentree.shared.Paris;
import fr.rentree.shared.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates and times as a document writes them: « 1er juillet 2026 à 9 h 05 », “1 July 2026 at 09:05”. */
record Written(Words words) {

    String date(LocalDate date) {
        var first = words.french() && date.getDayOfMonth() == 1;
        return date.format(DateTimeFormatter.ofPattern(first ? "d'er' MMMM uuuu" : "d MMMM uuuu", words.locale()))
                .replace(' ', '\u00a0');
    }

    String moment(Instant instant) {
        var there = instant.atZone(Paris.ZONE);
        var time = DateTimeFormatter.ofPattern(words.french() ? "H'\u00a0h\u00a0'mm" : "HH:mm", words.locale());
        return words.say("proof.at", date(there.toLocalDate()), there.format(time));
    }
}
