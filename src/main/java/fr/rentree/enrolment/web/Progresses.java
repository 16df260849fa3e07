package fr.rentree.enrolment.web;

import fr.rentree.campaign.Opening;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Progress;
import fr.rentree.shared.web.Progress.State;
import fr.rentree.shared.web.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** Says where the student is and what is left. */
final class Progresses {

    private Progresses() {}

    static Progress of(Way way, Step here, Words words) {
        var current = way.current();
        var steps = Arrays.stream(Step.values())
                .filter(step -> way.applies(step) || step == here)
                .map(step -> new Progress.Step(
                        words.say(step.title()),
                        step.compareTo(current) <= 0 && step != here ? step.path() : null,
                        step == here ? State.CURRENT : step.compareTo(current) < 0 ? State.DONE : State.AHEAD))
                .toList();
        return new Progress(steps, back(way, here), status(way.left(), words) + grace(way, words));
    }

    /**
     * « Window closes while typing: the started student may finish during the grace time » and is told until when; so is who
     * was given more time.
     */
    static String grace(Way way, Words words) {
        return until(of(Opening.Grace.class, way).map(Opening.Grace::until), "enrolment.status.grace", words)
                + until(
                        of(Opening.Extended.class, way).map(Opening.Extended::until),
                        "enrolment.status.extended",
                        words);
    }

    private static <T extends Opening> Stream<T> of(Class<T> type, Way way) {
        return way.choosable().stream()
                .map(Way.Chosen::opening)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static String until(Stream<Instant> ends, String key, Words words) {
        return ends.min(Comparator.naturalOrder())
                .map(it -> " " + words.say(key, Dates.until(it, words)))
                .orElse("");
    }

    private static String back(Way way, Step here) {
        for (int i = here.ordinal() - 1; i >= 0; i--) if (way.applies(Step.values()[i])) return Step.values()[i].path();
        return "/";
    }

    /** « Inscription non terminée » and what is left, on every page until the student has finished. */
    static String status(int left, Words words) {
        return left == 1 ? words.say("enrolment.status.last") : words.say("enrolment.status.left", left);
    }
}
