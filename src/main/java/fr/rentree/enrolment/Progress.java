package fr.rentree.enrolment;

import java.util.EnumMap;
import java.util.Map;

/** How far a student has come: the current step is derived from what was typed, never stored (product section 2). */
public final class Progress {

    private final Journey journey;
    private final Map<Step, Boolean> complete = new EnumMap<>(Step.class);

    Progress(Journey journey) {
        this.journey = journey;
    }

    /** Whether a step has anything to do for this student: one offer leaves no choice, an institute's fees no amount. */
    public boolean applies(Step step) {
        return switch (step) {
            case CHOICE -> journey.programmes().offers().size() != 1;
            case FEES -> AnnualRules.charged(journey.programmes());
            case INFORMATION, PERSONAL, ANNUAL, RECAP -> true;
        };
    }

    /** The step after this one that has anything to do. */
    public Step after(Step step) {
        var next = step.next();
        return applies(next) ? next : after(next);
    }

    /** Whether everything of this step was sent, and is right by today's rules. */
    public boolean complete(Step step) {
        return complete.computeIfAbsent(step, this::answered);
    }

    private boolean answered(Step step) {
        var draft = journey.dossier().draft();
        if (draft.unfinished().contains(step)) return false;
        return switch (step) {
            case INFORMATION -> journey.dossier().begun();
            case CHOICE ->
                (draft.chosen() != null || !applies(step))
                        && !journey.programmes().chosen().isEmpty();
            case PERSONAL -> journey.answers().personal() != null;
            case ANNUAL -> journey.answers().annual() != null && AnnualRules.asked(journey.dossier(), journey.facts());
            case FEES ->
                !applies(step) || Long.valueOf(journey.fees().totalCents()).equals(draft.feesSeen());
            case RECAP -> false;
        };
    }

    /** Whether something was typed on this step's page that does not count yet. */
    public boolean unfinished(Step step) {
        return journey.dossier().draft().holds(step) && !complete(step);
    }

    /** The first step that is not complete: where a student who comes back is taken. */
    public Step current() {
        for (var step : Step.values()) if (!complete(step)) return step;
        return Step.RECAP;
    }

    /** How many steps are left to do, the current one among them. */
    public int left() {
        int left = 1;
        for (var step = current(); step != Step.RECAP; step = after(step)) left++;
        return left;
    }

    /** Earlier steps always are; later ones only once all before them are complete. */
    public boolean reachable(Step step) {
        return step.compareTo(current()) <= 0;
    }
}
