package fr.rentree.exchange;

import fr.rentree.campaign.OpeningWindow;
import fr.rentree.institute.Institute;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads {@code instituts}: the institutes and when they open. */
final class InstituteLines implements Consumer<FileLine> {

    final List<Institute> institutes = new ArrayList<>();
    final List<OpeningWindow> windows = new ArrayList<>();
    final List<String> closed = new ArrayList<>();
    final KeyIndex codes = new KeyIndex();
    private final List<FileLine> opening = new ArrayList<>();

    @Override
    public void accept(FileLine line) {
        var code = line.find("code");
        if (code != null)
            codes.first(line, "code", code, "L'institut « " + code + " »", ImportProblem.KEY_TWICE, "institut");
        window(line);
        if (line.sound()) institutes.add(institute(line));
    }

    private static Institute institute(FileLine line) {
        return new Institute(
                line.get("code"),
                new Uai(line.get("uai")),
                line.get("nom"),
                line.get("nom_court"),
                line.get("departement"),
                line.get("courriel"),
                line.get("telephone"));
    }

    private void window(FileLine line) {
        if (!line.gives("ouverture") && !line.gives("fermeture")) return;
        var opens = line.find("ouverture");
        var closes = line.find("fermeture");
        if (opens == null && closes == null) {
            if (!line.sound()) return;
            line.note("ouverture", ImportProblem.WINDOW_NONE);
            closed.add(line.get("code"));
        } else if (opens == null || closes == null) {
            if (line.sound()) line.note(opens == null ? "ouverture" : "fermeture", ImportProblem.WINDOW_HALF);
        } else if (!opening(opens).isBefore(closing(closes))) {
            line.note("fermeture", ImportProblem.WINDOW_BACKWARDS, closes, opens);
        } else {
            if (line.gives("ouverture")) opening.add(line);
            var code = line.find("code");
            if (code != null && line.sound())
                windows.add(new OpeningWindow(code, null, opening(opens), closing(closes)));
        }
    }

    /** The year of most openings, of the latest one where as many are of another. */
    Optional<AcademicYear> year() {
        return opening.stream()
                .collect(Collectors.groupingBy(InstituteLines::year, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<AcademicYear, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /**
     * Notes the openings that are of another year than the package, and the first one that may be.
     *
     * @param asked whether somebody said the year; else one of the dates must be mistyped
     */
    void compareWith(AcademicYear year, boolean asked) {
        var problem = asked ? ImportProblem.WINDOW_BESIDE_YEAR : ImportProblem.WINDOW_OTHER_YEAR;
        for (var line : opening)
            if (!year(line).equals(year) && !(asked && opensEarly(line, year)))
                line.note("ouverture", problem, year(line), year);
        if (!asked)
            opening.stream()
                    .filter(line -> opensEarly(line, new AcademicYear(year.first() + 1)))
                    .findFirst()
                    .ifPresent(line -> line.note(
                            "ouverture", ImportProblem.WINDOW_BEFORE_JUNE, year, new AcademicYear(year.first() + 1)));
    }

    /** Notes the first opening before June that puts an end to the year before while that is open. */
    void noteOverlap(AcademicYear year, Instant closing) {
        opening.stream()
                .filter(line ->
                        opensEarly(line, year) && opening(line.get("ouverture")).isBefore(closing))
                .findFirst()
                .ifPresent(line -> line.note("ouverture", ImportProblem.WINDOW_OVERLAPS, year, year.previous()));
    }

    /** Whether it opens in the year's first calendar year, but before June: only who made the file knows whether it is this year's. */
    private static boolean opensEarly(FileLine line, AcademicYear year) {
        var date = day(line);
        return date.getYear() == year.first() && AcademicYear.enrollingOn(date).equals(year.previous());
    }

    private static AcademicYear year(FileLine line) {
        return AcademicYear.enrollingOn(day(line));
    }

    private static LocalDate day(FileLine line) {
        return LocalDate.parse(line.get("ouverture").substring(0, 10));
    }

    static Instant opening(String moment) {
        return inParis(moment.length() == 10 ? LocalDate.parse(moment).atStartOfDay() : LocalDateTime.parse(moment));
    }

    /** A date alone closes at the end of its day: « jusqu'au 31 janvier » includes the 31st. */
    static Instant closing(String moment) {
        return moment.length() == 10
                ? inParis(LocalDate.parse(moment).plusDays(1).atStartOfDay())
                : opening(moment);
    }

    private static Instant inParis(LocalDateTime moment) {
        return moment.atZone(ParisTime.ZONE).toInstant();
    }
}
