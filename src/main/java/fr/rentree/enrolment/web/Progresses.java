package fr.rentree.enrolment.web;

import fr.rentree.campaign.Opening;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Progress;
import fr.rentree.shared.web.Progress.State;
import fr.rentree.shared.web.Words;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Says where the student is and what is left. */
final class Progresses {

    private Progresses() {}

    static Progress of(Way way, Step here, Words words) {
        var current = way.current();
        var steps = Arrays.stream(Step.values())
                .map(step -> new Progress.Step(
                        words.say(step.title()),
                        step.compareTo(current) <= 0 && step != here ? step.path() : null,
                        step == here ? State.CURRENT : step.compareTo(current) < 0 ? State.DONE : State.AHEAD))
                .toList();
        return new Progress(steps, back(here), status(current, words) + grace(way, words));
    }

    /** « Window closes while typing: the started student may finish during the grace time » and is told until when. */
    static String grace(Way way, Words words) {
        return way.choosable().stream()
                .map(Way.Chosen::opening)
                .filter(Opening.Grace.class::isInstance)
                .map(it -> ((Opening.Grace) it).until())
                .min(Comparator.naturalOrder())
                .map(until -> " " + words.say("enrolment.status.grace", Dates.until(until, words)))
                .orElse("");
    }

    private static @Nullable String back(Step here) {
        return here == Step.INFORMATION ? "/" : Step.values()[here.ordinal() - 1].path();
    }

    /** « Inscription non terminée » and what is left, on every page until the student has finished. */
    static String status(Step current, Words words) {
        int left = Step.values().length - current.ordinal();
        return left == 1 ? words.say("enrolment.status.last") : words.say("enrolment.status.left", left);
    }
}
