package fr.rentree.enrolment.web;

import fr.rentree.campaign.EnrolmentOpening;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Programmes;
import fr.rentree.enrolment.Step;
import fr.rentree.web.DateText;
import fr.rentree.web.StepProgress;
import fr.rentree.web.StepProgress.State;
import fr.rentree.web.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** Says where the student is and what is left. */
final class ProgressViews {

    private ProgressViews() {}

    static StepProgress of(Journey journey, Step here, Words words) {
        var current = journey.progress().current();
        var steps = Arrays.stream(Step.values())
                .filter(step -> journey.progress().applies(step) || step == here)
                .map(step -> new StepProgress.Step(
                        words.say(step.title()),
                        step.compareTo(current) <= 0 && step != here ? step.path() : null,
                        state(step, here, journey)))
                .toList();
        return new StepProgress(
                steps, back(journey, here), status(journey.progress().left(), words) + grace(journey, words));
    }

    private static State state(Step step, Step here, Journey journey) {
        if (step == here) return State.CURRENT;
        if (journey.progress().unfinished(step)) return State.UNFINISHED;
        return step.compareTo(journey.progress().current()) < 0 ? State.DONE : State.AHEAD;
    }

    /**
     * « Window closes while typing: the started student may finish during the grace time » and is told until when; so is who
     * was given more time.
     */
    static String grace(Journey journey, Words words) {
        return until(
                        of(EnrolmentOpening.Grace.class, journey).map(EnrolmentOpening.Grace::until),
                        "enrolment.status.grace",
                        words)
                + until(
                        of(EnrolmentOpening.Extended.class, journey).map(EnrolmentOpening.Extended::until),
                        "enrolment.status.extended",
                        words);
    }

    private static <T extends EnrolmentOpening> Stream<T> of(Class<T> type, Journey journey) {
        return journey.programmes().choosable().stream()
                .map(Programmes.Chosen::opening)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static String until(Stream<Instant> ends, String key, Words words) {
        return ends.min(Comparator.naturalOrder())
                .map(it -> " " + words.say(key, DateText.until(it, words)))
                .orElse("");
    }

    private static String back(Journey journey, Step here) {
        for (int i = here.ordinal() - 1; i >= 0; i--)
            if (journey.progress().applies(Step.values()[i])) return Step.values()[i].path();
        return "/";
    }

    /** « Inscription non terminée » and what is left, on every page until the student has finished. */
    static String status(int left, Words words) {
        return left == 1 ? words.say("enrolment.status.last") : words.say("enrolment.status.left", left);
    }
}
