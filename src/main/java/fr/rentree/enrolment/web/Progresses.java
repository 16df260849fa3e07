package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.web.Progress;
import fr.rentree.shared.web.Progress.State;
import fr.rentree.shared.web.Words;
import java.util.Arrays;
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
        return new Progress(steps, back(here), status(current, words));
    }

    private static @Nullable String back(Step here) {
        return here == Step.INFORMATION ? "/" : Step.values()[here.ordinal() - 1].path();
    }

    /** « Inscription non terminée » and what is left, on every page until the student has finished. */
    private static String status(Step current, Words words) {
        int left = Step.values().length - current.ordinal();
        return left == 1 ? words.say("enrolment.status.last") : words.say("enrolment.status.left", left);
    }
}
