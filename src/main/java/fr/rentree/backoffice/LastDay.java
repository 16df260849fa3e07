package fr.rentree.backoffice;

import fr.rentree.campaign.OpeningWindow;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.ParisTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** The last day on which something can be done: all of it, in Paris. */
final class LastDay {

    private static final int DAYS = 7;

    /** As browsers post a date, and as people type one where they have no field for it. */
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu]").withResolverStyle(ResolverStyle.STRICT);

    private LastDay() {}

    /** A week from now, or the day on which the window closes if that is later. */
    static LocalDate preset(Instant now, Optional<OpeningWindow> window) {
        var week = now.atZone(ParisTime.ZONE).toLocalDate().plusDays(DAYS);
        return Stream.concat(
                        Stream.of(week),
                        window
                                .map(it -> it.closes()
                                        .minus(1, ChronoUnit.MINUTES)
                                        .atZone(ParisTime.ZONE)
                                        .toLocalDate())
                                .stream())
                .max(LocalDate::compareTo)
                .orElse(week);
    }

    /** Its end; nothing where no day was typed. */
    static Optional<Instant> read(String typed) {
        try {
            var day = LocalDate.parse(Blanks.strip(typed), TYPED);
            return Optional.of(day.plusDays(1).atStartOfDay(ParisTime.ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean fits(Instant end, Instant now) {
        return end.isAfter(now) && !end.isAfter(now.plus(Enrolments.LONGEST_TIME));
    }
}
